package dev.seedling.diffusion.training;

import java.io.IOException;
import java.nio.file.Path;

/** The stages that make pictures into latents and back: recognizer, autoencoder, and the latents of all pictures. */
final class PictureStages {
    private final TrainingRun run;
    private final Recipe recipe;

    PictureStages(TrainingRun run) {
        this.run = run;
        this.recipe = run.recipe();
    }

    /**
     * @param cache filled with latents of all pictures
     * @return see {@link LatentCache#fill}
     */
    String learn(LatentCache cache) throws IOException {
        learnThings();
        learnPictures();
        try (Learner best = run.autoencoder()) {
            run.show(best, Sprout.AUTOENCODER);
            return cache.fill(best, recipe.corpus(), run.listener());
        }
    }

    /** Left out where nothing is left to teach by it, as after the adoption of a finished model. */
    private void learnThings() throws IOException {
        if (run.finished(Sprout.AUTOENCODER, recipe.autoencoderPlan())
                && run.finished(Sprout.DECODER, recipe.decoderPlan())) {
            return;
        }
        LearningPlan plan = recipe.recognizerPlan();
        Path last = Course.last(run.folder(Sprout.RECOGNIZER));
        try (Learner learner = run.learner(Recognizer.LESSON, last, Recognizer.blueprint())) {
            run.course(Sprout.RECOGNIZER, plan).run(learner, new RecognizerLessons(recipe.corpus(), plan.batch()));
        }
    }

    private void learnPictures() throws IOException {
        LearningPlan plan = recipe.autoencoderPlan();
        Path last = Course.last(run.folder(Sprout.AUTOENCODER));
        try (Recognizer recognizer = run.recognizer();
                Learner learner = run.learner(
                        "learn_autoencoder", last, recipe.autoencoder().blueprint())) {
            run.course(Sprout.AUTOENCODER, plan)
                    .run(learner, new PictureLessons(recipe.corpus(), recipe.autoencoder(), plan.batch(), recognizer));
        }
    }
}
