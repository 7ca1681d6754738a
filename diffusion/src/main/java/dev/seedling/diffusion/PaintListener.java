package dev.seedling.diffusion;

/** Watches a picture form. Called on the painting thread, between network calls; must return quickly. */
public interface PaintListener {
    /** Watches nothing. */
    PaintListener NONE = new PaintListener() {};

    /** What the engine is doing; a step is one call of the sampler, counted from 1. */
    enum Stage {
        READING_THE_PROMPT,
        DENOISING,
        DECODING
    }

    /** A stage began, or {@code step} of {@code steps} denoising steps is done. */
    default void progress(Stage stage, int step, int steps) {}

    /** Asked before each denoiser call; true ends the painting with {@link PaintCancelled}. */
    default boolean cancelled() {
        return false;
    }
}
