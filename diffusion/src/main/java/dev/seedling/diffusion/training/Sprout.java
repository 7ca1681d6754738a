package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains the project's own small model from nothing: vocabulary, autoencoder, latents, then text encoder and UNet
 * together. Every stage resumes where it was cut off, and gives what an uninterrupted run would have given.
 */
public final class Sprout {
    private final Path work;
    private final Path model;
    private final Recipe recipe;
    private final EngineSettings settings;
    private final Torch torch;
    private final TrainingListener listener;

    private Sprout(Path work, Path model, Recipe recipe, EngineSettings settings, TrainingListener listener) {
        this.work = work;
        this.model = model;
        this.recipe = recipe;
        this.settings = settings;
        this.torch = Torch.start(settings, Long.MAX_VALUE);
        this.listener = listener;
    }

    /**
     * Trains, or goes on training, and leaves a model in the diffusers layout.
     *
     * @param work folder of checkpoints, curves and samples
     * @param model folder that the finished model is written to
     * @param settings its precision is that of the forward and backward passes; weights are kept in float32
     */
    public static void train(Path work, Path model, EngineSettings settings, TrainingListener listener) {
        train(work, model, Recipe.SPROUT, settings, listener);
    }

    static void train(Path work, Path model, Recipe recipe, EngineSettings settings, TrainingListener listener) {
        try {
            new Sprout(work, model, recipe, settings, listener).train();
        } catch (IOException e) {
            throw new DiffusionException("training stopped, a file failed: " + e.getMessage(), e);
        }
    }

    private void train() throws IOException {
        BpeVocabulary vocabulary = BpeTrainer.train(recipe.corpus().captions(recipe.captions()), recipe.merges());
        List<Long> shape = List.of(
                (long) recipe.autoencoder().latentChannels(),
                (long) recipe.unet().sampleSize(),
                (long) recipe.unet().sampleSize());
        int heldOut = LatentLessons.heldOut(recipe.diffusionPlan().batch());
        try (LatentCache cache = LatentCache.open(work.resolve("latents.bin"), shape, recipe.pictures(), heldOut)) {
            learnPictures(cache);
            learnMeaning(vocabulary);
            learnPrompts(cache, vocabulary);
            ModelExport.write(model, work, recipe, vocabulary, cache.spread(), torch);
            PaintedGrid.write(model, settings, recipe.samples(), work.resolve("samples.png"));
        }
    }

    private void learnPictures(LatentCache cache) throws IOException {
        Path folder = work.resolve("autoencoder");
        Blueprint blueprint = recipe.autoencoder().blueprint();
        try (Learner learner = learner("learn_autoencoder", Course.last(folder), blueprint)) {
            LearningPlan plan = recipe.autoencoderPlan();
            new Course("autoencoder", folder, plan, listener, best -> {})
                    .run(learner, new PictureLessons(recipe.corpus(), recipe.autoencoder(), plan.batch()));
        }
        try (Learner best = learner("learn_autoencoder", Course.best(folder), blueprint)) {
            RebuiltGrid.write(best, recipe.corpus(), folder.resolve("rebuilt.png"));
            cache.fill(best, recipe.corpus(), listener);
        }
    }

    private void learnMeaning(BpeVocabulary vocabulary) throws IOException {
        Path folder = work.resolve("meaning");
        LearningPlan plan = recipe.meaningPlan();
        try (Learner learner = learner("learn_meaning", Course.last(folder), recipe.meaning(vocabulary))) {
            new Course("meaning", folder, plan, listener, best -> {})
                    .run(learner, new MeaningLessons(recipe.corpus(), new CaptionTokens(vocabulary), plan.batch()));
        }
    }

    private void learnPrompts(LatentCache cache, BpeVocabulary vocabulary) throws IOException {
        Path folder = work.resolve("diffusion");
        NoiseSchedule schedule = NoiseSchedule.of(SchedulerConfig.parse(Recipe.SCHEDULER, "the recipe's schedule"));
        LearningPlan plan = recipe.diffusionPlan();
        CaptionTokens tokens = new CaptionTokens(vocabulary);
        try (Learner learner = learner("learn_latents", Course.last(folder), recipe.diffusion(vocabulary))) {
            if (learner.state().step() == 0) {
                learner.state().inherit(Course.best(work.resolve("meaning")));
            }
            Path preview = folder.resolve("preview");
            Course.Milestone samples = best -> {
                ModelExport.write(preview, work, recipe, vocabulary, cache.spread(), torch);
                PaintedGrid.write(
                        preview,
                        settings,
                        Math.max(1, recipe.samples() / 2),
                        folder.resolve("samples-%d.png".formatted(best.step())));
            };
            new Course("diffusion", folder, plan, listener, samples)
                    .run(learner, new LatentLessons(recipe.corpus(), cache, tokens, schedule, plan.batch()));
        }
    }

    private Learner learner(String lesson, Path checkpoint, Blueprint blueprint) {
        return Learner.of(
                lesson, torch, manager -> TrainingState.resume(checkpoint, manager, blueprint, recipe.seed()));
    }
}
