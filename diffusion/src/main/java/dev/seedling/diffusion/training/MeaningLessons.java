package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.training.world.Scene;
import java.util.SplittableRandom;

/** Lessons of the text encoder alone: captions that were never seen before, and what their scenes hold. */
final class MeaningLessons implements Lessons {
    /** Longer than any caption of the world; what comes after the end marker means nothing yet. */
    private static final int TOKENS = 48;

    private static final int VALIDATIONS = 4;

    private final Corpus corpus;
    private final CaptionTokens tokens;
    private final int batch;

    MeaningLessons(Corpus corpus, CaptionTokens tokens, int batch) {
        this.corpus = corpus;
        this.tokens = tokens;
        this.batch = batch;
    }

    @Override
    public Batch training(NDManager scope, long step) {
        return lesson(scope, step * batch, 1);
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        return lesson(scope, -1 - (long) number * batch, -1);
    }

    @Override
    public int validations() {
        return VALIDATIONS;
    }

    private Batch lesson(NDManager scope, long first, int direction) {
        long[] ids = new long[batch * TOKENS];
        long[] ends = new long[batch];
        float[] facts = new float[batch * Facts.COUNT];
        for (int i = 0; i < batch; i++) {
            long number = first + (long) direction * i;
            Scene scene = corpus.scene(number);
            SplittableRandom random = corpus.random(number).split();
            long[] own = tokens.ids(corpus.caption(number, random));
            ends[i] = Math.min(tokens.end(own), TOKENS - 1);
            System.arraycopy(own, 0, ids, i * TOKENS, TOKENS);
            Facts.note(scene, facts, i * Facts.COUNT);
        }
        return Batch.of(
                scope.create(ids, new Shape(batch, TOKENS)),
                scope.create(ends),
                scope.create(facts, new Shape(batch, Facts.COUNT)));
    }
}
