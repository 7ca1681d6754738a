package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Checkpoints in Python's pickle format, which are programs: loading one runs it. */
public final class PickleFiles {
    private static final Set<String> ENDINGS = Set.of("ckpt", "pt", "pth", "bin", "pkl", "pickle");

    private PickleFiles() {}

    /** Whether the ending of a file's name says that it is a pickle. */
    public static boolean is(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** @throws DiffusionException if the file's ending says that it is a pickle */
    public static void refuse(Path file) {
        if (is(file.toString())) {
            throw refusal(file.toString());
        }
    }

    /** Says why a pickle is refused and what to do instead; {@code name} is where it lies. */
    public static DiffusionException refusal(String name) {
        return new DiffusionException(
                "%s is a pickle checkpoint, which runs whatever code is in it when loaded, so it is refused; get the .safetensors version of the model, or convert it where it cannot do harm"
                        .formatted(name));
    }
}
