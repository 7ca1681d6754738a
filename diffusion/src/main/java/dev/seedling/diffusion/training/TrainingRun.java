package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
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
    static final String COLORS = "colors.csv";

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

    /** Leaves for a look what becomes of pictures, unless a stage's folder has it. */
    void show(Learner autoencoder, String stage) throws IOException {
        Path colors = folder(stage).resolve(COLORS);
        if (!Files.exists(colors)) {
            RebuiltGrid.write(autoencoder, recipe.corpus(), folder(stage).resolve("rebuilt.png"));
            ColorError.write(autoencoder, recipe.corpus(), colors);
        }
    }

    /**
     * The best of a finished stage.
     *
     * @throws DiffusionException if it is missing
     */
    Learner learnt(String lesson, String stage, Blueprint blueprint) {
        return Learner.of(lesson, torch, manager -> Checkpoint.learnt(Course.best(folder(stage)), manager, blueprint));
    }

    /** The finished autoencoder. */
    Learner autoencoder() {
        return learnt(
                "learn_autoencoder", Sprout.AUTOENCODER, recipe.autoencoder().blueprint());
    }

    /** A network that goes on from a checkpoint, or begins where there is none. */
    Learner learner(String lesson, Path checkpoint, Blueprint blueprint) {
        return Learner.of(lesson, torch, manager -> Checkpoint.resume(checkpoint, manager, blueprint, recipe.seed()));
    }
}
