package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.SplittableRandom;

/** Lessons of the autoencoder: parts of pictures that were never shown before. It is judged by whole pictures. */
final class PictureLessons implements Lessons {
    private final PartsOfPictures parts;
    private final AutoencoderDesign design;
    private final Recognizer recognizer;

    /** @param batch parts of pictures to a step */
    PictureLessons(Corpus corpus, AutoencoderDesign design, int batch, Recognizer recognizer) {
        this.parts = new PartsOfPictures(corpus, batch);
        this.design = design;
        this.recognizer = recognizer;
    }

    @Override
    public Batch training(NDManager scope, long step) {
        PictureBatch whole = parts.whole(parts.numbers(step));
        Crops crops = new Crops(whole, parts.corpus().random(step));
        PictureBatch cut = whole.cut(crops.mixed(parts.side(), parts.each()), parts.side());
        return lesson(scope, cut, parts.corpus().random(step).split());
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        PictureBatch whole = parts.whole(parts.heldOut(number));
        return lesson(scope, whole, parts.corpus().random(-1L - number).split());
    }

    @Override
    public int validations() {
        return PartsOfPictures.VALIDATIONS;
    }

    private Batch lesson(NDManager scope, PictureBatch pictures, SplittableRandom random) {
        int side = pictures.size() / design.factor();
        return new Batch(
                List.of(
                        pictures.pixels(scope),
                        pictures.masks(scope),
                        Gaussian.draw(scope, random, pictures.count(), design.latentChannels(), side, side)),
                recognizer.weights());
    }
}
