package dev.seedling.diffusion.training;

import dev.seedling.diffusion.program.Torch;
import java.io.IOException;
import java.nio.file.Files;
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

    /** What tells things apart, once it is needed. */
    Recognizer recognizer() {
        return Recognizer.learnt(Course.best(folder(Sprout.RECOGNIZER)), torch);
    }

    /** An autoencoder that goes on from a checkpoint, or begins where there is none. */
    Learner autoencoder(Path checkpoint) {
        return learner("learn_autoencoder", checkpoint, recipe.autoencoder().blueprint());
    }

    /** Leaves for a look what becomes of pictures, unless a stage's folder has it. */
    void show(Learner autoencoder, String stage) throws IOException {
        Path colors = folder(stage).resolve("colors.csv");
        if (!Files.exists(colors)) {
            RebuiltGrid.write(autoencoder, recipe.corpus(), folder(stage).resolve("rebuilt.png"));
            ColorError.write(autoencoder, recipe.corpus(), colors);
        }
    }

    /** A network that goes on from a checkpoint, or begins where there is none. */
    Learner learner(String lesson, Path checkpoint, Blueprint blueprint) {
        return Learner.of(
                lesson, torch, manager -> TrainingState.resume(checkpoint, manager, blueprint, recipe.seed()));
    }
}
