package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of weight files, in the ten digits people compare. */
public final class WeightHash {
    private static final int DIGITS = 10;
    private static final int CHUNK = 1 << 20;

    private WeightHash() {}

    /** The hash of the files one after the other; of a single file, it is the file's own. */
    public static String of(List<Path> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
            for (Path file : files) {
                try (FileChannel channel = FileChannel.open(file)) {
                    while (channel.read(chunk.clear()) >= 0) {
                        sha.update(chunk.flip());
                    }
                }
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new DiffusionException("cannot read the weights: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has SHA-256
        }
    }
}
