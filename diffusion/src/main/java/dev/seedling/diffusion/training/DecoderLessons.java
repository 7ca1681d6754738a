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

/** Lessons of the decoder alone: parts of pictures, and their latents painted over. It is judged by whole pictures. */
final class DecoderLessons implements Lessons {
    /** Where more is painted over, clouds and flowers move so far that the picture is no longer the one to draw. */
    static final double STRONGEST = 0.65;

    private final PartsOfPictures parts;
    private final AutoencoderDesign design;
    private final Learner encoder;
    private final Painter painter;
    private final Recognizer recognizer;

    /** Paints over pictures. */
    interface Painter {
        /** See {@link SdEdit#edit}. */
        NDArray edit(NDManager scope, NDArray latents, List<String> prompts, double strength, SplittableRandom random);
    }

    /** @param batch parts of pictures to a step */
    DecoderLessons(
            Corpus corpus,
            AutoencoderDesign design,
            int batch,
            Learner encoder,
            Painter painter,
            Recognizer recognizer) {
        this.parts = new PartsOfPictures(corpus, batch);
        this.design = design;
        this.encoder = encoder;
        this.painter = painter;
        this.recognizer = recognizer;
    }

    @Override
    public Batch training(NDManager scope, long step) {
        SplittableRandom random = parts.corpus().random(step).split();
        long[] numbers = parts.numbers(step);
        PictureBatch whole = parts.whole(numbers);
        NDArray latents = painted(scope, whole, numbers, random.nextDouble() * STRONGEST, random);
        List<Corner> corners = new Crops(whole, random)
                .mixed(parts.side(), parts.each()).stream()
                        .map(corner -> corner.onLatents(design.factor()))
                        .toList();
        return lesson(scope, whole.cut(corners, parts.side()), cut(latents, corners), random);
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        SplittableRandom random = parts.corpus().random(-1L - number).split();
        long[] numbers = parts.heldOut(number);
        PictureBatch whole = parts.whole(numbers);
        return lesson(scope, whole, painted(scope, whole, numbers, STRONGEST / 2, random), random);
    }

    @Override
    public int validations() {
        return PartsOfPictures.VALIDATIONS;
    }

    private NDArray painted(
            NDManager scope, PictureBatch whole, long[] numbers, double strength, SplittableRandom random) {
        NDArray latents = encoder.averaged(scope, "latents", List.of(whole.pixels(scope)));
        List<String> prompts = LongStream.of(numbers)
                .mapToObj(number -> parts.corpus().prompt(number, random))
                .toList();
        return painter.edit(scope, latents, prompts, strength, random);
    }

    /** The same parts of latents as of pictures. */
    private NDArray cut(NDArray latents, List<Corner> corners) {
        List<NDArray> cut = new ArrayList<>();
        int side = parts.side() / design.factor();
        for (Corner corner : corners) {
            int x = corner.x() / design.factor();
            int y = corner.y() / design.factor();
            cut.add(latents.get(new NDIndex("{},:,{}:{},{}:{}", corner.picture(), y, y + side, x, x + side)));
        }
        return NDArrays.stack(new NDList(cut));
    }

    private Batch lesson(NDManager scope, PictureBatch batch, NDArray latents, SplittableRandom random) {
        NDArray pixels = batch.pixels(scope);
        NDArray grain = Gaussian.draw(scope, random, pixels.getShape().getShape());
        return new Batch(List.of(pixels, batch.masks(scope), latents, grain), recognizer.weights());
    }
}
