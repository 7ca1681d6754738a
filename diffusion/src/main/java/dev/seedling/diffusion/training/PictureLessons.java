package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Lessons of the autoencoder: parts of pictures that were never shown before. It is judged by whole pictures.
 */
final class PictureLessons implements Lessons {
    private static final int VALIDATIONS = 4;
    private static final int CROPS_OF_A_PICTURE = 4;

    private final Corpus corpus;
    private final AutoencoderDesign design;
    private final int batch;
    private final Recognizer recognizer;

    PictureLessons(Corpus corpus, AutoencoderDesign design, int batch, Recognizer recognizer) {
        this.recognizer = recognizer;
        this.corpus = corpus;
        this.design = design;
        this.batch = batch;
    }

    @Override
    public Batch training(NDManager scope, long step) {
        return lesson(scope, draw(step), crop(), corpus.random(step).split());
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        int count = Math.max(1, batch / CROPS_OF_A_PICTURE);
        PictureBatch pictures = corpus.pictures(LongStream.range(0, count).map(i -> -1 - i - (long) number * count));
        return lesson(
                scope, pictures, corpus.size(), corpus.random(-1L - number).split());
    }

    @Override
    public int validations() {
        return VALIDATIONS;
    }

    private PictureBatch draw(long step) {
        int count = Math.max(1, batch / CROPS_OF_A_PICTURE);
        PictureBatch whole = corpus.pictures(LongStream.range(step * count, (step + 1) * count));
        return whole.crops(crop(), batch / count, corpus.random(step));
    }

    private int crop() {
        return Math.min(Recognizer.PART, corpus.size());
    }

    private Batch lesson(NDManager scope, PictureBatch pictures, int size, SplittableRandom random) {
        int side = size / design.factor();
        return new Batch(
                List.of(
                        pictures.pixels(scope),
                        pictures.masks(scope),
                        Gaussian.draw(scope, random, pictures.count(), design.latentChannels(), side, side)),
                recognizer.weights());
    }
}
