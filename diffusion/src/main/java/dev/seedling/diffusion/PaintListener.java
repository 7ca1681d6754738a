package dev.seedling.diffusion;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

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

    /**
     * What the picture would be if the painting ended after this step. It is drawn when it is asked for, on this thread
     * and in this call, and may be small and coarse.
     */
    default void preview(int step, int steps, Supplier<BufferedImage> picture) {}

    /**
     * Asked before each call of a network, and before each tile of a large picture; true ends the painting with
     * {@link PaintCancelled}.
     */
    default boolean cancelled() {
        return false;
    }
}
