package dev.seedling.diffusion.training;

import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tells beside a file of latents what it is of. Held-out pictures stand after the others: with more pictures, those of a
 * shorter file would be taken for ones to learn from.
 */
final class LatentNote {
    private LatentNote() {}

    /**
     * What latents are of.
     *
     * @param drawn a sign of the pictures to learn from, which changes with the world
     * @param examined the same of the held-out ones
     * @param shape of one picture's latents
     * @param encoder a sign of what made them
     */
    record Sign(int pictures, int heldOut, String drawn, String examined, List<Long> shape, String encoder) {
        Sign {
            shape = List.copyOf(shape);
        }

        /** The same for any number of pictures to learn from: the held-out ones are the same then. */
        String exam() {
            return "%d held out (%s), latents %s, encoder %s%n".formatted(heldOut, examined, shape, encoder);
        }

        private String text() {
            return "%d pictures (%s), %s".formatted(pictures, drawn, exam());
        }
    }

    /** Whether a file is of just that. */
    static boolean says(Path latents, Sign sign) throws IOException {
        Path note = note(latents);
        return Files.exists(note) && Files.readString(note).equals(sign.text());
    }

    static void write(Path latents, Sign sign) throws IOException {
        WholeFile.write(note(latents), unfinished -> Files.writeString(unfinished, sign.text()));
    }

    /** How many pictures a file is of, without the held-out ones; empty where nothing tells. */
    static OptionalLong pictures(Path latents) throws IOException {
        Path note = note(latents);
        if (!Files.exists(note)) {
            return OptionalLong.empty();
        }
        String text = Files.readString(note);
        return OptionalLong.of(Long.parseLong(text.substring(0, text.indexOf(' '))));
    }

    private static Path note(Path latents) {
        return latents.resolveSibling(latents.getFileName() + ".txt");
    }
}
