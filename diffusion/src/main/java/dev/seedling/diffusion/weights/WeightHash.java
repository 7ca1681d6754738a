package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** SHA-256 of weight files, in the ten digits people compare. */
public final class WeightHash {
    private static final int DIGITS = 10;

    private WeightHash() {}

    /** The hash of the files one after the other; of a single file, it is the file's own. */
    public static String of(List<Path> files) {
        try {
            return Sha256.hex(files).substring(0, DIGITS);
        } catch (IOException e) {
            throw new DiffusionException("cannot read the weights: " + FileTrouble.withFile(e), e);
        }
    }
}
