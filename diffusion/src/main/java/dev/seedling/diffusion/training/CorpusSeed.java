package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which pictures a training is shown, and what noise. Its work folder notes it: a run that goes on need not be told again. */
final class CorpusSeed {
    private static final String FILE = "seed.txt";

    private CorpusSeed() {}

    /**
     * Notes what the training in a work folder is to begin with.
     *
     * @throws DiffusionException if one has begun there with another
     */
    static void settle(Path work, long seed) {
        try {
            if (!Files.exists(work.resolve(Sprout.TOKENIZER))) {
                Files.createDirectories(work);
                WholeFile.write(work.resolve(FILE), file -> Files.writeString(file, "%d%n".formatted(seed)));
                return;
            }
            long begun = applied(work, Recipe.SPROUT).seed();
            if (seed != begun) {
                throw new DiffusionException(
                        "%s is a training of seed %d, and another seed, %d, needs a folder of its own: name it with --work"
                                .formatted(work, begun, seed));
            }
        } catch (IOException e) {
            throw new DiffusionException("the seed cannot be noted: " + FileTrouble.withFile(e), e);
        }
    }

    /** A recipe with the seed that a work folder notes; as it is, where none is noted. */
    static Recipe applied(Path work, Recipe recipe) throws IOException {
        Path note = work.resolve(FILE);
        if (!Files.exists(note)) {
            return recipe;
        }
        String noted = Files.readString(note).strip();
        try {
            return recipe.withSeed(Long.parseLong(noted));
        } catch (NumberFormatException e) {
            throw new DiffusionException("%s must hold a whole number, was '%s'".formatted(note, noted), e);
        }
    }
}
