package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Lessons of the decoder alone: what the autoencoder was taught with, and the latents that its finished encoder makes of it. */
final class DecoderLessons implements Lessons {
    private final PictureLessons pictures;
    private final Learner autoencoder;
    private final Corpus corpus;

    DecoderLessons(PictureLessons pictures, Learner autoencoder, Corpus corpus) {
        this.pictures = pictures;
        this.autoencoder = autoencoder;
        this.corpus = corpus;
    }

    @Override
    public Batch training(NDManager scope, long step) {
        return lesson(scope, pictures.training(scope, step), corpus.random(step).split());
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        return lesson(
                scope,
                pictures.validation(scope, number),
                corpus.random(-1L - number).split());
    }

    @Override
    public int validations() {
        return pictures.validations();
    }

    private Batch lesson(NDManager scope, Batch lesson, SplittableRandom random) {
        NDArray pixels = lesson.each().get(0);
        List<NDArray> all = new ArrayList<>(lesson.each());
        all.add(2, autoencoder.averaged(scope, "latents", List.of(pixels)));
        all.add(Gaussian.draw(scope, random.split(), pixels.getShape().getShape()));
        return new Batch(all, lesson.common());
    }
}
