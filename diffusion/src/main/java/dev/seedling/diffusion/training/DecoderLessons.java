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
    public List<NDArray> training(NDManager scope, long step) {
        return lesson(scope, pictures.training(scope, step), corpus.random(step).split());
    }

    @Override
    public List<NDArray> validation(NDManager scope, int number) {
        return lesson(
                scope,
                pictures.validation(scope, number),
                corpus.random(-1L - number).split());
    }

    @Override
    public int validations() {
        return pictures.validations();
    }

    private List<NDArray> lesson(NDManager scope, List<NDArray> lesson, SplittableRandom random) {
        NDArray pixels = lesson.get(0);
        List<NDArray> all = new ArrayList<>(lesson);
        all.add(2, autoencoder.averaged(scope, "latents", List.of(pixels)));
        all.add(Gaussian.draw(scope, random.split(), pixels.getShape().getShape()));
        return all;
    }
}
