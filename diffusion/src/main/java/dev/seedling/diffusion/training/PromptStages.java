package dev.seedling.diffusion.training;

import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stages that turn prompts into latents: what words mean, then text encoder and UNet together. */
final class PromptStages {
    /** Notes what the validation losses are of. */
    private static final String NOTE = "exam.txt";

    private final TrainingRun run;
    private final Recipe recipe;
    private final EngineSettings settings;
    private final BpeVocabulary vocabulary;

    /** @param settings that samples are painted with */
    PromptStages(TrainingRun run, EngineSettings settings, BpeVocabulary vocabulary) {
        this.run = run;
        this.recipe = run.recipe();
        this.settings = settings;
        this.vocabulary = vocabulary;
    }

    /**
     * @param cache of the latents of all pictures
     * @param exam what validations are taken from
     */
    void learn(LatentCache cache, String exam) throws IOException {
        learnMeaning();
        learnPrompts(cache, exam);
    }

    /** Left out where the stage after it has begun without it, as on a GPU. */
    private void learnMeaning() throws IOException {
        Path folder = run.folder(Sprout.MEANING);
        if (!Files.exists(Course.last(folder)) && Files.exists(Course.last(run.folder(Sprout.DIFFUSION)))) {
            return;
        }
        LearningPlan plan = recipe.meaningPlan();
        try (Learner learner = run.learner("learn_meaning", Course.last(folder), recipe.meaning(vocabulary))) {
            run.course(Sprout.MEANING, plan)
                    .run(learner, new MeaningLessons(recipe.corpus(), new CaptionTokens(vocabulary), plan.batch()));
        }
    }

    private void learnPrompts(LatentCache cache, String exam) throws IOException {
        Path folder = run.folder(Sprout.DIFFUSION);
        LearningPlan plan = recipe.diffusionPlan();
        try (Learner learner = run.learner("learn_latents", Course.last(folder), recipe.diffusion(vocabulary))) {
            if (!Files.exists(Course.last(folder))) {
                Checkpoint.inherit(learner.state(), Course.best(run.folder(Sprout.MEANING)));
            }
            settle(folder, learner.state(), exam);
            run.course(Sprout.DIFFUSION, plan, best -> paintSamples(folder, best.step(), cache.spread()))
                    .run(
                            learner,
                            new LatentLessons(
                                    recipe.corpus(),
                                    cache,
                                    new CaptionTokens(vocabulary),
                                    Recipe.schedule(),
                                    plan.batch()));
        }
    }

    /**
     * A loss on other held-out pictures, as of another world, is not to be beaten on these: the best is looked for anew. A
     * model that has not learnt on yet is still what is to be beaten.
     */
    private static void settle(Path folder, TrainingState state, String exam) throws IOException {
        Path note = folder.resolve(NOTE);
        if (Files.exists(note) && !Files.readString(note).equals(exam)) {
            state.improvedTo(Double.POSITIVE_INFINITY);
            Files.deleteIfExists(folder.resolve(LossCurve.FILE));
            if (state.step() > 0) {
                Files.deleteIfExists(Course.best(folder));
            }
            Checkpoint.save(state, Course.last(folder));
        }
        Files.createDirectories(folder);
        WholeFile.write(note, file -> Files.writeString(file, exam));
    }

    /** What the best so far paints. */
    private void paintSamples(Path folder, long step, double spread) throws IOException {
        Path preview = folder.resolve("preview");
        ModelExport.write(preview, run.work(), recipe, vocabulary, spread, run.torch());
        PaintedGrid.write(
                preview,
                settings,
                Math.max(1, recipe.samples() / 2),
                folder.resolve("samples-%d.png".formatted(step)),
                run.listener());
    }
}
