package dev.seedling.diffusion.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The last stage: the decoder alone learns to draw sharply from latents as the UNet paints them, which are not quite those
 * that the encoder makes of any picture. Latents stay what they are.
 */
final class DecoderStage {
    private final TrainingRun run;
    private final Recipe recipe;
    private final Path folder;
    private final Path autoencoder;

    DecoderStage(TrainingRun run) {
        this.run = run;
        this.recipe = run.recipe();
        this.folder = run.folder(Sprout.DECODER);
        this.autoencoder = Course.best(run.folder(Sprout.AUTOENCODER));
    }

    /** @param spread of the latents, with which the UNet has been taught */
    void learn(BpeVocabulary vocabulary, double spread) throws IOException {
        LearningPlan plan = recipe.decoderPlan();
        try (Recognizer recognizer = run.recognizer();
                Learner encoder = run.autoencoder(autoencoder);
                Learner unet = run.learner(
                        "learn_latents", Course.best(run.folder(Sprout.DIFFUSION)), recipe.diffusion(vocabulary));
                Learner learner = run.learner("learn_decoder", Course.last(folder), recipe.decoder())) {
            if (!Files.exists(Course.last(folder))) {
                learner.state().inherit(autoencoder);
            }
            Repainter repainter = new Repainter(unet, new CaptionTokens(vocabulary), Recipe.schedule(), spread);
            run.course(Sprout.DECODER, plan)
                    .run(
                            learner,
                            new DecoderLessons(
                                    recipe.corpus(),
                                    recipe.autoencoder(),
                                    plan.batch(),
                                    encoder,
                                    repainter::repaint,
                                    recognizer));
            encoder.state().inherit(Course.best(folder));
            run.show(encoder, Sprout.DECODER);
        }
    }
}
