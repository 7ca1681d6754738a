package dev.seedling.diffusion.training;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The recipe as files, for training on a machine with a GPU and Python's torch: pictures, masks and tokens as plain
 * bytes, the vocabulary, the two lessons as TorchScript archives, and {@code recipe.json} with plans and first weights.
 * What comes back are the checkpoints of {@link Sprout}, which then teaches the decoder alone, and exports.
 */
public final class Shards {
    private static final int CHUNK = 64;
    private static final int CAPTIONS = 8;

    /** Fewer than the recipe's: whole pictures take ten gigabytes, and a run on a GPU is planned for an hour. */
    private static final int PICTURES = 40_000;

    private final Recipe recipe;
    private final Corpus corpus;
    private final int heldOut;

    private Shards(Recipe recipe) {
        this.recipe = recipe;
        this.corpus = recipe.corpus();
        this.heldOut = LatentLessons.heldOut(recipe.diffusionPlan().batch());
    }

    /**
     * Writes everything, from the beginning; needs no libtorch. Ten gigabytes: a quarter of a megabyte for each picture.
     *
     * @param seed of pictures, captions and noise, if not the recipe's own; the work folder's must be the same
     * @throws TrainingStopped if the listener asked for it
     */
    public static void write(Path folder, Optional<Long> seed, TrainingListener listener) {
        Recipe recipe = Recipe.SPROUT.withDiffusion(Recipe.SPROUT.diffusionPlan(), PICTURES);
        write(folder, seed.map(recipe::withSeed).orElse(recipe), listener);
    }

    static void write(Path folder, Recipe recipe, TrainingListener listener) {
        try {
            Files.createDirectories(folder);
            new Shards(recipe).writeAll(folder, listener);
        } catch (IOException e) {
            throw new DiffusionException("cannot write the shards: " + FileTrouble.withFile(e), e);
        }
    }

    private void writeAll(Path folder, TrainingListener listener) throws IOException {
        BpeVocabulary vocabulary = BpeTrainer.train(corpus.captions(recipe.captions()), recipe.merges());
        for (String lesson : List.of("learn_autoencoder", "learn_latents")) {
            Files.write(folder.resolve(lesson + ".pt"), Learner.archive(lesson));
        }
        vocabulary.save(folder.resolve(Sprout.TOKENIZER));
        new JsonMapper().writeValue(folder.resolve("recipe.json").toFile(), description(vocabulary));
        try (FileChannel pictures = create(folder.resolve("pictures.bin"));
                FileChannel masks = create(folder.resolve("masks.bin"));
                FileChannel tokens = create(folder.resolve("tokens.bin"))) {
            CaptionTokens encoder = new CaptionTokens(vocabulary);
            int total = recipe.pictures() + heldOut;
            Pace pace = Pace.begin(listener, "shards", 0, total);
            for (int from = 0; from < total; from += CHUNK) {
                if (pace.stopped()) {
                    throw new TrainingStopped(
                            "shards were stopped at %d of %d; the same command begins anew".formatted(from, total));
                }
                int until = Math.min(total, from + CHUNK);
                PictureBatch batch =
                        corpus.pictures(LongStream.range(from, until).map(this::number));
                pictures.write(batch.pixelBytes());
                masks.write(batch.maskBytes());
                for (int record = from; record < until; record++) {
                    tokens.write(captions(number(record), encoder));
                }
                pace.done(until);
            }
        }
    }

    /** As in {@link LatentCache}: held-out pictures have the last records and numbers below zero. */
    private long number(long record) {
        return record < recipe.pictures() ? record : recipe.pictures() - 1 - record;
    }

    private ByteBuffer captions(long number, CaptionTokens encoder) {
        ByteBuffer buffer =
                ByteBuffer.allocate(CAPTIONS * TextDesign.TOKENS * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        SplittableRandom random = corpus.random(number).split();
        for (int i = 0; i < CAPTIONS; i++) {
            for (long id : encoder.ids(corpus.prompt(number, random))) {
                buffer.putShort((short) id);
            }
        }
        return buffer.flip();
    }

    private Map<String, Object> description(BpeVocabulary vocabulary) {
        NoiseSchedule schedule = Recipe.schedule();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", recipe.seed());
        all.put("size", recipe.size());
        all.put("pictures", recipe.pictures());
        all.put("held_out", heldOut);
        all.put("captions", CAPTIONS);
        all.put("tokens", TextDesign.TOKENS);
        all.put("vocabulary", vocabulary.size());
        all.put("latents", recipe.latents());
        all.put(
                "alphas",
                IntStream.range(0, schedule.trainingSteps())
                        .mapToDouble(schedule::alphaBar)
                        .toArray());
        all.put("recognizer", Map.of("plan", recipe.recognizerPlan()));
        all.put(
                "autoencoder",
                Map.of(
                        "plan", recipe.autoencoderPlan(),
                        "weights", recipe.autoencoder().blueprint().parameters()));
        all.put(
                "diffusion",
                Map.of(
                        "plan", recipe.diffusionPlan(),
                        "weights", recipe.diffusion(vocabulary).parameters()));
        return all;
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }
}
