package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Trains the project's own small model from nothing: vocabulary, recognizer, autoencoder, latents, the decoder alone, then text encoder
 * and UNet together. Every stage resumes where it was cut off, and gives what an uninterrupted run would have given.
 */
public final class Sprout {
    static final String RECOGNIZER = "recognizer";
    static final String AUTOENCODER = "autoencoder";
    static final String DECODER = "decoder";
    static final String MEANING = "meaning";
    static final String DIFFUSION = "diffusion";
    static final String TOKENIZER = "tokenizer";

    private final Path work;
    private final Path model;
    private final Recipe recipe;
    private final EngineSettings settings;
    private final Torch torch;
    private final TrainingRun run;

    private Sprout(Path work, Path model, Recipe recipe, EngineSettings settings, TrainingListener listener)
            throws IOException {
        this.work = work;
        this.model = model;
        this.recipe = CorpusSeed.applied(work, recipe);
        this.torch = Torch.start(settings, Long.MAX_VALUE);
        // The number of threads belongs to the thread that trains: painting samples must not take it down to a small
        // model's.
        this.settings = new EngineSettings(settings.device(), settings.precision(), torch.threads());
        this.run = new TrainingRun(work, this.recipe, torch, listener);
    }

    /**
     * Trains, or goes on training, and leaves a model in the diffusers layout.
     *
     * @param work folder of checkpoints, curves and samples
     * @param model folder that the finished model is written to
     * @param seed of pictures, captions and noise, if not the recipe's own; see {@link CorpusSeed}
     * @param last what is to be other than in the recipe
     * @param settings its precision is that of the forward and backward passes; weights are kept in float32
     */
    @SuppressWarnings("try") // a lock is only held
    public static void train(
            Path work,
            Path model,
            Optional<Long> seed,
            LastStage last,
            EngineSettings settings,
            TrainingListener listener) {
        try (WorkLock lock = WorkLock.of(work)) {
            seed.ifPresent(number -> CorpusSeed.settle(work, number));
            train(work, model, settled(last, work), settings, listener);
        } catch (IOException e) {
            throw stopped(e);
        }
    }

    /**
     * Lets a finished model learn on: its autoencoder stays, text encoder and UNet go through their last stage once more.
     * With the seed of the training that left it they would see the same pictures with the same noise: see {@link CorpusSeed}.
     *
     * @param from a model that an earlier training left; {@code work} goes before it, once it has a checkpoint of its own
     */
    @SuppressWarnings("try") // a lock is only held
    public static void trainOn(
            Path from,
            Path work,
            Path model,
            Optional<Long> seed,
            LastStage last,
            EngineSettings settings,
            TrainingListener listener) {
        try (WorkLock lock = WorkLock.of(work)) {
            requireUnused(work, from);
            seed.ifPresent(number -> CorpusSeed.settle(work, number));
            trainOn(from, work, model, settled(last, work), settings, listener);
        } catch (IOException e) {
            throw stopped(e);
        }
    }

    static void train(Path work, Path model, Recipe recipe, EngineSettings settings, TrainingListener listener) {
        try {
            new Sprout(work, model, recipe, settings, listener).train();
        } catch (IOException e) {
            throw stopped(e);
        }
    }

    static void trainOn(
            Path from, Path work, Path model, Recipe recipe, EngineSettings settings, TrainingListener listener) {
        try {
            requireUnused(work, from);
            Sprout sprout = new Sprout(work, model, recipe, settings, listener);
            if (!begun(work)) {
                new Adoption(work, sprout.recipe, sprout.torch).adopt(from);
            }
            sprout.train();
        } catch (IOException e) {
            throw stopped(e);
        }
    }

    /** Before anything is noted: a training that is not to be touched goes on as it was told. */
    private static void requireUnused(Path work, Path from) throws IOException {
        if (begun(work)) {
            Origin.require(work, from);
        } else {
            Adoption.requireUnused(work.resolve(AUTOENCODER));
        }
    }

    /** Whether text encoder and UNet have begun to learn in a folder. */
    private static boolean begun(Path work) {
        return Files.exists(Course.last(work.resolve(DIFFUSION)));
    }

    private static Recipe settled(LastStage last, Path work) {
        try {
            return last.settledIn(work).in(Recipe.SPROUT);
        } catch (IOException e) {
            throw stopped(e);
        }
    }

    private static DiffusionException stopped(IOException e) {
        return new DiffusionException("training stopped, a file failed: " + FileTrouble.withFile(e), e);
    }

    /** Learned once and kept with the checkpoints, whose rows of token embeddings are numbered by it. */
    private BpeVocabulary vocabulary() throws IOException {
        Path folder = work.resolve(TOKENIZER);
        if (!Files.exists(folder.resolve(BpeVocabulary.MERGES))) {
            BpeTrainer.train(recipe.corpus().captions(recipe.captions()), recipe.merges())
                    .save(folder);
        }
        return BpeVocabulary.read(folder);
    }

    private void train() throws IOException {
        BpeVocabulary vocabulary = vocabulary();
        List<Long> shape = List.of(
                (long) recipe.autoencoder().latentChannels(),
                (long) recipe.unet().sampleSize(),
                (long) recipe.unet().sampleSize());
        int heldOut = LatentLessons.heldOut(recipe.diffusionPlan().batch());
        try (LatentCache cache = LatentCache.open(work.resolve(LatentCache.FILE), shape, recipe.pictures(), heldOut)) {
            new PictureStages(run).learn(cache);
            learnMeaning(vocabulary);
            learnPrompts(cache, vocabulary);
            ModelExport.write(model, work, recipe, vocabulary, cache.spread(), torch);
            Origin.left(work, model);
            PaintedGrid.write(model, settings, recipe.samples(), work.resolve("samples.png"), run.listener());
        }
    }

    /** Left out where the stage after it has begun without it, as on a GPU. */
    private void learnMeaning(BpeVocabulary vocabulary) throws IOException {
        Path folder = work.resolve(MEANING);
        if (!Files.exists(Course.last(folder)) && Files.exists(Course.last(work.resolve(DIFFUSION)))) {
            return;
        }
        LearningPlan plan = recipe.meaningPlan();
        try (Learner learner = run.learner("learn_meaning", Course.last(folder), recipe.meaning(vocabulary))) {
            run.course(MEANING, plan)
                    .run(learner, new MeaningLessons(recipe.corpus(), new CaptionTokens(vocabulary), plan.batch()));
        }
    }

    private void learnPrompts(LatentCache cache, BpeVocabulary vocabulary) throws IOException {
        Path folder = work.resolve(DIFFUSION);
        NoiseSchedule schedule = NoiseSchedule.of(SchedulerConfig.parse(Recipe.SCHEDULER, "the recipe's schedule"));
        LearningPlan plan = recipe.diffusionPlan();
        CaptionTokens tokens = new CaptionTokens(vocabulary);
        try (Learner learner = run.learner("learn_latents", Course.last(folder), recipe.diffusion(vocabulary))) {
            if (!Files.exists(Course.last(folder))) {
                learner.state().inherit(Course.best(work.resolve(MEANING)));
            }
            Path preview = folder.resolve("preview");
            Course.Milestone samples = best -> {
                ModelExport.write(preview, work, recipe, vocabulary, cache.spread(), torch);
                PaintedGrid.write(
                        preview,
                        settings,
                        Math.max(1, recipe.samples() / 2),
                        folder.resolve("samples-%d.png".formatted(best.step())),
                        run.listener());
            };
            run.course(DIFFUSION, plan, samples)
                    .run(learner, new LatentLessons(recipe.corpus(), cache, tokens, schedule, plan.batch()));
        }
    }
}
