package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.training.world.Scene;
import java.util.ArrayList;
import java.util.List;
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
        List<String> captions = new ArrayList<>();
        float[] facts = new float[batch * Facts.COUNT];
        for (int i = 0; i < batch; i++) {
            long number = first + (long) direction * i;
            Scene scene = corpus.scene(number);
            SplittableRandom random = corpus.random(number).split();
            captions.add(corpus.caption(number, random));
            Facts.note(scene, facts, i * Facts.COUNT);
        }
        CaptionTokens.Rows told = tokens.rows(scope, captions, TOKENS);
        return Batch.of(told.ids(), told.ends(), scope.create(facts, new Shape(batch, Facts.COUNT)));
    }
}
