package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.training.world.Scene;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** Lessons of the recognizer: parts of pictures of one group of things, each round a thing, and what they show. */
final class RecognizerLessons implements Lessons {
    private static final int VALIDATIONS = 4;
    private static final int PARTS_OF_A_PICTURE = 2;

    private final Corpus corpus;
    private final int batch;

    RecognizerLessons(Corpus corpus, int batch) {
        this.corpus = corpus;
        this.batch = batch;
    }

    @Override
    public Batch training(NDManager scope, long step) {
        int count = pictures();
        return batch(scope, LongStream.range(step * count, (step + 1) * count), step);
    }

    @Override
    public Batch validation(NDManager scope, int number) {
        int count = pictures();
        return batch(scope, LongStream.range(0, count).map(i -> -1 - i - (long) number * count), -1L - number);
    }

    @Override
    public int validations() {
        return VALIDATIONS;
    }

    private int pictures() {
        return batch / PARTS_OF_A_PICTURE;
    }

    private Batch batch(NDManager scope, LongStream numbers, long random) {
        List<Scene> scenes = numbers.mapToObj(corpus::single).toList();
        PictureBatch whole = corpus.pictures(scenes);
        int side = Math.min(Recognizer.PART, corpus.size());
        Crops crops = new Crops(whole, corpus.random(random));
        PictureBatch parts = whole.cut(crops.onThings(side, PARTS_OF_A_PICTURE), side);
        List<Scene> shown = scenes.stream()
                .flatMap(scene -> Collections.nCopies(PARTS_OF_A_PICTURE, scene).stream())
                .toList();
        return new Batch(
                List.of(parts.pixels(scope), Labels.of(scope, shown, Recognizer.ATTRIBUTES)),
                List.of(Labels.sizes(scope, Recognizer.ATTRIBUTES)));
    }
}
