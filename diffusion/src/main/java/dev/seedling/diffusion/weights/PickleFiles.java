package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Checkpoints in Python's pickle format, which are programs: loading one runs it. */
final class PickleFiles {
    private static final Set<String> ENDINGS = Set.of("ckpt", "pt", "pth", "bin", "pkl", "pickle");

    private PickleFiles() {}

    /** @throws DiffusionException if the file's ending says that it is a pickle */
    static void refuse(Path file) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ENDINGS.contains(ending)) {
            throw new DiffusionException(
                    "%s is a pickle checkpoint, which runs whatever code is in it when loaded, so it is refused; get the .safetensors version of the model, or convert it where it cannot do harm"
                            .formatted(file));
        }
    }
}
