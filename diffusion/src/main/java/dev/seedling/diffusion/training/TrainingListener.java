package dev.seedling.diffusion.training;

import java.time.Duration;

/** Hears how training goes, and may stop it. One thread at a time, but not always the same while pictures are painted. */
public interface TrainingListener {
    /** A stage begins or goes on, such as {@code autoencoder}, {@code latents} or {@code diffusion}. */
    void stage(String name, long step, long steps);

    /**
     * @param loss NaN where nothing is learnt, as while painting
     * @param left at the pace so far
     */
    void step(String stage, long step, long steps, double loss, Duration left);

    /** @param best whether this is the lowest validation loss so far */
    void validated(String stage, long step, double loss, boolean best);

    /** A stage ends before its plan does, for its validation loss had not fallen in so many checks. */
    default void exhausted(String stage, long step, long steps, int checks) {}

    /** Asked before every step; true ends the training with {@link TrainingStopped}, after what was learnt is saved. */
    default boolean stopped() {
        return false;
    }
}
