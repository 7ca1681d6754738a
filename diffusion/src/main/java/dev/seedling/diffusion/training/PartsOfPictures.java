package dev.seedling.diffusion.training;

import java.util.stream.LongStream;

/**
 * Which pictures lessons of parts of pictures take: new ones at every step, held-out ones to be judged by.
 *
 * @param batch parts to a step
 */
record PartsOfPictures(Corpus corpus, int batch) {
    static final int VALIDATIONS = 4;

    private static final int EACH = 4;

    /** How many pictures the parts of a step are of. */
    int pictures() {
        return Math.max(1, batch / EACH);
    }

    /** How many parts are of each picture. */
    int each() {
        return batch / pictures();
    }

    /** The parts' side in pixels. */
    int side() {
        return Math.min(Recognizer.PART, corpus.size());
    }

    /** Numbers of the pictures of a step. */
    long[] numbers(long step) {
        return LongStream.range(step * pictures(), (step + 1) * pictures()).toArray();
    }

    /** Numbers of the held-out pictures of a validation. */
    long[] heldOut(int validation) {
        return LongStream.range(0, pictures())
                .map(i -> -1 - i - (long) validation * pictures())
                .toArray();
    }

    PictureBatch whole(long[] numbers) {
        return corpus.pictures(LongStream.of(numbers));
    }
}
