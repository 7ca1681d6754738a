package dev.seedling.diffusion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there whole or not at all, whenever a program is ended; a power cut is another matter, except to what {@link
 * #keep} writes. What was cut off stays beside the file, as {@code .part}, and is written over next time.
 */
public final class WholeFile {
    private WholeFile() {}

    /** What puts the content into a file. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path unfinished) throws IOException;
    }

    /** Has a file beside it filled, which then takes its name, and the place of what was there. */
    public static void write(Path file, Filling filling) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        filling.fill(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes a file that is on the disk when this returns. */
    public static void keep(Path file, byte[] content) throws IOException {
        write(file, unfinished -> force(unfinished, content));
        Folders.sync(Folders.of(file));
    }

    /** Writes a file in its place. Its bytes are on the disk when this returns; its name may not be yet. */
    public static void force(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
