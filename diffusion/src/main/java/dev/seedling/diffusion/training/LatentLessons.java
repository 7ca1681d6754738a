package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;

/** Lessons of text encoder and UNet: latents, noise, and a caption that one time in ten is left empty for guidance. */
final class LatentLessons implements Lessons {
    private static final int VALIDATIONS = 4;
    private static final int UNSAID_PERCENT = 10;

    private final Corpus corpus;
    private final LatentCache cache;
    private final CaptionTokens tokens;
    private final NoiseSchedule schedule;
    private final int batch;
    private final double factor;

    LatentLessons(Corpus corpus, LatentCache cache, CaptionTokens tokens, NoiseSchedule schedule, int batch) {
        this.corpus = corpus;
        this.cache = cache;
        this.tokens = tokens;
        this.schedule = schedule;
        this.batch = batch;
        this.factor = 1 / cache.spread();
    }

    @Override
    public Batch training(NDManager scope, long step) {
        SplittableRandom random = corpus.random(step).split();
        return lesson(scope, random, i -> random.nextInt(cache.pictures()), UNSAID_PERCENT);
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        SplittableRandom random = corpus.random(-1L - number).split();
        return lesson(scope, random, i -> cache.pictures() + (long) number * batch + i, 0);
    }

    @Override
    public int validations() {
        return VALIDATIONS;
    }

    /** Held-out pictures that the validations take. */
    static int heldOut(int batch) {
        return VALIDATIONS * batch;
    }

    private Batch lesson(NDManager scope, SplittableRandom random, LongUnaryOperator pick, int unsaid) {
        long[] records = new long[batch];
        long[] timesteps = new long[batch];
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            records[i] = pick.applyAsLong(i);
            timesteps[i] = timestep(i, random);
            String caption = corpus.prompt(cache.number(records[i]), random);
            captions.add(random.nextInt(100) < unsaid ? "" : caption);
        }
        NDArray latents = cache.read(scope, records, factor);
        CaptionTokens.Rows told = tokens.rows(scope, captions, TextDesign.TOKENS);
        return new Batch(
                List.of(
                        latents,
                        cache.covered(scope, records),
                        Gaussian.draw(scope, random, latents.getShape().getShape()),
                        scope.create(timesteps),
                        told.ids(),
                        told.ends()),
                List.of(alphas(scope)));
    }

    /** Drawn from the i-th of as many equal parts as there are pictures, so that every batch meets all levels of noise. */
    private long timestep(int i, SplittableRandom random) {
        return (long) ((i + random.nextDouble()) / batch * schedule.trainingSteps());
    }

    private NDArray alphas(NDManager scope) {
        float[] alphas = new float[schedule.trainingSteps()];
        for (int t = 0; t < alphas.length; t++) {
            alphas[t] = (float) schedule.alphaBar(t);
        }
        return scope.create(alphas);
    }
}
