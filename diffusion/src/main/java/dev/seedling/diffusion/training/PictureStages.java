package dev.seedling.diffusion.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stages that make pictures into latents and back: recognizer, autoencoder, latents, and the decoder alone. */
final class PictureStages {
    private static final String COLORS = "colors.csv";

    private final TrainingRun run;
    private final Recipe recipe;

    PictureStages(TrainingRun run) {
        this.run = run;
        this.recipe = run.recipe();
    }

    /** @param cache filled with latents of all pictures */
    void learn(LatentCache cache) throws IOException {
        learnThings();
        learnPictures(cache);
        learnSharpness();
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

    private Recognizer recognizer() {
        return Recognizer.learnt(Course.best(run.folder(Sprout.RECOGNIZER)), run.torch());
    }

    private void learnPictures(LatentCache cache) throws IOException {
        Path folder = run.folder(Sprout.AUTOENCODER);
        LearningPlan plan = recipe.autoencoderPlan();
        try (Recognizer recognizer = recognizer();
                Learner learner = autoencoder(Course.last(folder))) {
            run.course(Sprout.AUTOENCODER, plan).run(learner, pictures(plan, recognizer));
        }
        try (Learner best = autoencoder(Course.best(folder))) {
            if (!shown(folder)) {
                show(best, folder);
            }
            cache.fill(best, recipe.corpus(), run.listener());
        }
    }

    private Learner autoencoder(Path checkpoint) {
        return run.learner("learn_autoencoder", checkpoint, recipe.autoencoder().blueprint());
    }

    private PictureLessons pictures(LearningPlan plan, Recognizer recognizer) {
        return new PictureLessons(recipe.corpus(), recipe.autoencoder(), plan.batch(), recognizer);
    }

    /** The decoder alone, so that latents stay what they are. */
    private void learnSharpness() throws IOException {
        Path folder = run.folder(Sprout.DECODER);
        Path autoencoder = Course.best(run.folder(Sprout.AUTOENCODER));
        LearningPlan plan = recipe.decoderPlan();
        try (Recognizer recognizer = recognizer();
                Learner learner = run.learner("learn_decoder", Course.last(folder), recipe.decoder());
                Learner encoder = autoencoder(autoencoder)) {
            if (!Files.exists(Course.last(folder))) {
                learner.state().inherit(autoencoder);
            }
            run.course(Sprout.DECODER, plan)
                    .run(learner, new DecoderLessons(pictures(plan, recognizer), encoder, recipe.corpus()));
            if (!shown(folder)) {
                encoder.state().inherit(Course.best(folder));
                show(encoder, folder);
            }
        }
    }

    private static boolean shown(Path folder) {
        return Files.exists(folder.resolve(COLORS));
    }

    /** Leaves what becomes of pictures, for a look. */
    private void show(Learner autoencoder, Path folder) throws IOException {
        RebuiltGrid.write(autoencoder, recipe.corpus(), folder.resolve("rebuilt.png"));
        ColorError.write(autoencoder, recipe.corpus(), folder.resolve(COLORS));
    }
}
