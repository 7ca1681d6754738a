package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Lessons of the decoder alone: parts of pictures, and their latents as they come out of the UNet, which has been given them
 * half covered by noise. It is judged by whole pictures.
 */
final class DecoderLessons implements Lessons {
    private static final int VALIDATIONS = 4;
    private static final int PARTS_OF_A_PICTURE = 4;

    /** From here on things move so far that a picture is no longer the one to draw. */
    private static final double STRONGEST = 0.4;

    private final Corpus corpus;
    private final AutoencoderDesign design;
    private final int pictures;
    private final Learner encoder;
    private final Painter painter;
    private final Recognizer recognizer;

    /** Paints over pictures. */
    interface Painter {
        /** See {@link Repainter#repaint}. */
        NDArray repaint(
                NDManager scope, NDArray latents, List<String> prompts, double strength, SplittableRandom random);
    }

    /** @param batch parts of pictures to a step */
    DecoderLessons(
            Corpus corpus,
            AutoencoderDesign design,
            int batch,
            Learner encoder,
            Painter painter,
            Recognizer recognizer) {
        this.corpus = corpus;
        this.design = design;
        this.pictures = Math.max(1, batch / PARTS_OF_A_PICTURE);
        this.encoder = encoder;
        this.painter = painter;
        this.recognizer = recognizer;
    }

    @Override
    public Batch training(NDManager scope, long step) {
        SplittableRandom random = corpus.random(step).split();
        long[] numbers =
                LongStream.range(step * pictures, (step + 1) * pictures).toArray();
        PictureBatch whole = corpus.pictures(LongStream.of(numbers));
        NDArray latents = painted(scope, whole, numbers, random.nextDouble() * STRONGEST, random);
        int side = Math.min(Recognizer.PART, corpus.size());
        List<Corner> corners = whole.corners(side, PARTS_OF_A_PICTURE, random).stream()
                .map(corner -> corner.onLatents(design.factor()))
                .toList();
        return lesson(scope, whole.cut(corners, side), cut(latents, corners, side), random);
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        SplittableRandom random = corpus.random(-1L - number).split();
        long[] numbers = LongStream.range(0, pictures)
                .map(i -> -1 - i - (long) number * pictures)
                .toArray();
        PictureBatch whole = corpus.pictures(LongStream.of(numbers));
        return lesson(scope, whole, painted(scope, whole, numbers, STRONGEST / 2, random), random);
    }

    @Override
    public int validations() {
        return VALIDATIONS;
    }

    private NDArray painted(
            NDManager scope, PictureBatch whole, long[] numbers, double strength, SplittableRandom random) {
        NDArray latents = encoder.averaged(scope, "latents", List.of(whole.pixels(scope)));
        List<String> prompts = LongStream.of(numbers)
                .mapToObj(number -> corpus.prompt(number, random))
                .toList();
        return painter.repaint(scope, latents, prompts, strength, random);
    }

    /** The same parts of latents as of pictures. */
    private NDArray cut(NDArray latents, List<Corner> corners, int side) {
        List<NDArray> parts = new ArrayList<>();
        int width = side / design.factor();
        for (Corner corner : corners) {
            int x = corner.x() / design.factor();
            int y = corner.y() / design.factor();
            parts.add(latents.get(new NDIndex("{},:,{}:{},{}:{}", corner.picture(), y, y + width, x, x + width)));
        }
        return NDArrays.stack(new NDList(parts));
    }

    private Batch lesson(NDManager scope, PictureBatch batch, NDArray latents, SplittableRandom random) {
        NDArray pixels = batch.pixels(scope);
        NDArray grain = Gaussian.draw(scope, random, pixels.getShape().getShape());
        return new Batch(List.of(pixels, batch.masks(scope), latents, grain), recognizer.weights());
    }
}
