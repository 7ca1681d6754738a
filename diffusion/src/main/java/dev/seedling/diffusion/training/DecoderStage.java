package dev.seedling.diffusion.training;

import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The decoder alone learns to draw sharply, from latents as the UNet paints them, which are not quite those that the encoder
 * makes of any picture. Latents stay what they are.
 */
final class DecoderStage {
    /** Notes what the decoder learns from; the decoder of a model that was adopted has no such note. */
    private static final String NOTE = "unet.txt";

    private final TrainingRun run;
    private final Recipe recipe;
    private final Path folder;

    DecoderStage(TrainingRun run) {
        this.run = run;
        this.recipe = run.recipe();
        this.folder = run.folder(Sprout.DECODER);
    }

    /** @param spread of the latents, with which the UNet has been taught */
    void learn(BpeVocabulary vocabulary, double spread) throws IOException {
        LearningPlan plan = recipe.decoderPlan();
        try (Recognizer recognizer = run.recognizer();
                Learner autoencoder = run.autoencoder();
                Learner unet = run.learnt("learn_latents", Sprout.DIFFUSION, recipe.diffusion(vocabulary));
                Learner learner = run.learner("learn_decoder", Course.last(folder), recipe.decoder())) {
            begin(learner.state(), "%s, strength %s".formatted(unet.state().digest(""), DecoderLessons.STRONGEST));
            SdEdit painter = new SdEdit(
                    unet,
                    new CaptionTokens(vocabulary),
                    Recipe.schedule(),
                    spread,
                    Recipe.GUIDANCE,
                    Recipe.GUIDANCE_RESCALE);
            run.course(Sprout.DECODER, plan)
                    .run(
                            learner,
                            new DecoderLessons(
                                    recipe.corpus(),
                                    recipe.autoencoder(),
                                    plan.batch(),
                                    autoencoder,
                                    painter::edit,
                                    recognizer));
            Checkpoint.inherit(autoencoder.state(), Course.best(folder));
            run.show(autoencoder, Sprout.DECODER);
        }
    }

    /** From the autoencoder's own decoder; or once more, where it learnt from what another UNet painted, or otherwise. */
    private void begin(TrainingState state, String teacher) throws IOException {
        Path note = folder.resolve(NOTE);
        boolean begun = Files.exists(Course.last(folder));
        if (begun && (!Files.exists(note) || Files.readString(note).strip().equals(teacher))) {
            return;
        }
        if (!begun) {
            Checkpoint.inherit(state, Course.best(run.folder(Sprout.AUTOENCODER)));
        }
        Files.createDirectories(folder);
        state.standAt(0);
        state.improvedTo(Double.POSITIVE_INFINITY);
        for (Path outdated :
                List.of(Course.best(folder), folder.resolve(LossCurve.FILE), folder.resolve(TrainingRun.COLORS))) {
            Files.deleteIfExists(outdated);
        }
        Checkpoint.save(state, Course.last(folder));
        WholeFile.write(note, file -> Files.writeString(file, teacher + "\n"));
    }
}
