package dev.seedling.bot.studio;

import java.time.Duration;

/**
 * One kind of work on a job. It may be done again after a crash, so it begins by trusting nothing but what is stored,
 * and ends by storing its outcome in one transaction.
 */
interface Step {
    /** Its name in the task table; must never change, since it is stored. */
    String task();

    /** The stage that a job must be in; for any other there is nothing to do. */
    Stage from();

    /** How many times in a row it may fail before the job is given up. */
    int patience();

    /**
     * Does it.
     *
     * @throws RuntimeException with a sentence for the user where trying again is no use
     *     ({@link dev.seedling.diffusion.DiffusionException},
     *     {@link dev.seedling.promptcraft.PromptcraftException}, {@link StudioException}); any other is tried again
     */
    Outcome work(Job job);

    /** How work ended. */
    sealed interface Outcome {
        Outcome DONE = new Done();

        /** Another picture of the same order comes first. */
        Outcome NOT_YET = new Later(Duration.ofSeconds(1));

        record Done() implements Outcome {}

        /** Not now, and through no fault of the job. */
        record Later(Duration pause) implements Outcome {}
    }
}
