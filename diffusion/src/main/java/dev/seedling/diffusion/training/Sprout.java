package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.program.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Trains the project's own small model: vocabulary, recognizer, autoencoder, latents, what words mean, text encoder and
 * UNet together, then the decoder alone. Every stage resumes where it was cut off, and gives what an uninterrupted run
 * would have given.
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
     * @param seed of pictures, captions and noise, if not the recipe's own; with the seed of the training that left it, a
     *     model that learns on would see the same pictures with the same noise: see {@link CorpusSeed}
     * @param told what is to be other than in the recipe
     * @param settings its precision is that of the forward and backward passes; weights are kept in float32
     */
    @SuppressWarnings("try") // a lock is only held
    public static void train(
            Beginning beginning,
            Path work,
            Path model,
            Optional<Long> seed,
            DiffusionPlan told,
            EngineSettings settings,
            TrainingListener listener) {
        try (WorkLock lock = WorkLock.of(work)) {
            // Before anything is noted: a training that is not to be touched goes on as it was told.
            beginning.requireFit(work);
            seed.ifPresent(number -> CorpusSeed.settle(work, number));
            Recipe recipe = told.settledIn(work).in(Recipe.SPROUT);
            new Sprout(work, model, recipe, settings, listener).train(beginning);
        } catch (IOException e) {
            throw new DiffusionException("training stopped, a file failed: " + FileTrouble.withFile(e), e);
        }
    }

    /** By another recipe, in a folder that nobody else uses. */
    static void train(
            Beginning beginning,
            Path work,
            Path model,
            Recipe recipe,
            EngineSettings settings,
            TrainingListener listener)
            throws IOException {
        beginning.requireFit(work);
        new Sprout(work, model, recipe, settings, listener).train(beginning);
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

    private void train(Beginning beginning) throws IOException {
        beginning.into(work, recipe, torch);
        BpeVocabulary vocabulary = vocabulary();
        int heldOut = LatentLessons.heldOut(recipe.diffusionPlan().batch());
        try (LatentCache cache =
                LatentCache.open(work.resolve(LatentCache.FILE), recipe.latents(), recipe.pictures(), heldOut)) {
            String exam = new PictureStages(run).learn(cache);
            new PromptStages(run, settings, vocabulary).learn(cache, exam);
            new DecoderStage(run).learn(vocabulary, cache.spread());
            ModelExport.write(model, work, recipe, vocabulary, cache.spread(), torch);
            Origin.left(work, model);
            PaintedGrid.write(model, settings, recipe.samples(), work.resolve("samples.png"), run.listener());
        }
    }
}
