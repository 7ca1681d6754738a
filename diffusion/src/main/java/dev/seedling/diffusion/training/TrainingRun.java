package dev.seedling.diffusion.training;

import dev.seedling.diffusion.program.Torch;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What all stages of a training share.
 *
 * @param work folder of checkpoints, with a folder of its own for each stage
 */
record TrainingRun(Path work, Recipe recipe, Torch torch, TrainingListener listener) {
    Path folder(String stage) {
        return work.resolve(stage);
    }

    boolean finished(String stage, LearningPlan plan) throws IOException {
        return Course.finished(folder(stage), plan);
    }

    /** @param milestone hears of each state of the stage that is the best so far */
    Course course(String stage, LearningPlan plan, Course.Milestone milestone) {
        return new Course(stage, folder(stage), plan, listener, milestone);
    }

    Course course(String stage, LearningPlan plan) {
        return course(stage, plan, best -> {});
    }

    /** A network that goes on from a checkpoint, or begins where there is none. */
    Learner learner(String lesson, Path checkpoint, Blueprint blueprint) {
        return Learner.of(
                lesson, torch, manager -> TrainingState.resume(checkpoint, manager, blueprint, recipe.seed()));
    }
}
