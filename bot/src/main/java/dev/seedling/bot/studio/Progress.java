package dev.seedling.bot.studio;

import java.time.Instant;
import java.util.Optional;

/** What a waiting user may like to know. Best effort: any of these may be missed. */
public sealed interface Progress {
    /** The words are being written. */
    record Crafting() implements Progress {}

    /** The words are ready; the picture waits for the painter. */
    record Waiting(int position, Optional<Instant> ready) implements Progress {}

    /** {@code step} of {@code steps} denoising steps are done. */
    record Painting(int step, int steps) implements Progress {}

    /**
     * Something went wrong that mends itself or is tried again.
     *
     * @param sentence says what, to whoever runs the program: it may name folders and files
     */
    record Delayed(Trouble trouble, String sentence) implements Progress {}

    /** What kind of thing went wrong: all that strangers are told. */
    enum Trouble {
        MODEL,
        DISK,
        OTHER
    }
}
