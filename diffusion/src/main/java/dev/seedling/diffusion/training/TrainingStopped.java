package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;

/** The listener asked for the work to stop; nothing that was learnt is lost. */
public final class TrainingStopped extends DiffusionException {
    TrainingStopped(String stage, long step, long steps) {
        this("%s was stopped at %d of %d; the same command goes on from there".formatted(stage, step, steps));
    }

    /** @param sentence which also says what the same command does then */
    TrainingStopped(String sentence) {
        super(sentence);
    }
}
