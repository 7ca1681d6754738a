package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which pictures a training is shown, and what noise. Its work folder notes it: a run that goes on need not be told again. */
final class CorpusSeed {
    private static final String FILE = "seed.txt";

    private CorpusSeed() {}

    /** What a work folder's training began with, or {@code usual} where none has begun. */
    static long of(Path work, long usual) throws IOException {
        Path note = work.resolve(FILE);
        return Files.exists(note) ? Long.parseLong(Files.readString(note).strip()) : usual;
    }

    /**
     * Notes what a work folder's training begins with.
     *
     * @throws DiffusionException if it began with another than the wanted one
     */
    static long claim(Path work, Optional<Long> wanted, long usual) throws IOException {
        Path note = work.resolve(FILE);
        if (!Files.exists(note)) {
            Files.createDirectories(work);
            Files.writeString(note, "%d%n".formatted(wanted.orElse(usual)));
        }
        long noted = of(work, usual);
        if (wanted.orElse(noted) != noted) {
            throw new DiffusionException("%s is a training of seed %d, and another seed, %d, needs a folder of its own"
                    .formatted(work, noted, wanted.get()));
        }
        return noted;
    }
}
