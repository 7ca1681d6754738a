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

    /** Something went wrong that mends itself or is tried again; {@code sentence} says what. */
    record Delayed(String sentence) implements Progress {}
}
