package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Lessons of the autoencoder: pictures that were never shown before, drawn while the step before is learnt. */
final class PictureLessons implements Lessons {
    private static final int VALIDATIONS = 4;

    private final Corpus corpus;
    private final AutoencoderDesign design;
    private final int batch;
    private long nextStep = -1;
    private @Nullable CompletableFuture<PictureBatch> next;

    PictureLessons(Corpus corpus, AutoencoderDesign design, int batch) {
        this.corpus = corpus;
        this.design = design;
        this.batch = batch;
    }

    @Override
    public List<NDArray> training(NDManager scope, long step) {
        PictureBatch pictures = next != null && nextStep == step ? next.join() : draw(step);
        nextStep = step + 1;
        next = CompletableFuture.supplyAsync(() -> draw(step + 1));
        return lesson(scope, pictures, corpus.random(step).split());
    }

    @Override
    public List<NDArray> validation(NDManager scope, int number) {
        PictureBatch pictures = corpus.pictures(LongStream.range(0, batch).map(i -> -1 - i - (long) number * batch));
        return lesson(scope, pictures, corpus.random(-1L - number).split());
    }

    @Override
    public int validations() {
        return VALIDATIONS;
    }

    private PictureBatch draw(long step) {
        return corpus.pictures(LongStream.range(step * batch, (step + 1) * batch));
    }

    private List<NDArray> lesson(NDManager scope, PictureBatch pictures, SplittableRandom random) {
        int side = corpus.size() / design.factor();
        return List.of(
                pictures.pixels(scope),
                pictures.masks(scope),
                Gaussian.draw(scope, random, batch, design.latentChannels(), side, side));
    }
}
