package dev.seedling.diffusion.training;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Where to look closely in pictures: mostly at things, for details are what is hard. */
final class Crops {
    private static final int ATTEMPTS = 200;

    private final PictureBatch pictures;
    private final int size;
    private final SplittableRandom random;

    Crops(PictureBatch pictures, SplittableRandom random) {
        this.pictures = pictures;
        this.size = pictures.size();
        this.random = random;
    }

    /**
     * Where square parts begin, every other one of them round a thing, where the picture has any.
     *
     * @param side in pixels
     * @param each parts of every picture
     */
    List<Corner> mixed(int side, int each) {
        return around(side, each, i -> i % 2 == 0 ? somewhere() : onAThing(i / each));
    }

    /** Where such parts begin, all of them round a thing. */
    List<Corner> onThings(int side, int each) {
        return around(side, each, i -> onAThing(i / each));
    }

    /** Of each picture a point on a thing, or anywhere if none is soon found, from -1 (left, top) to 1: (pictures, 2). */
    float[] spots() {
        float[] spots = new float[pictures.count() * 2];
        for (int i = 0; i < pictures.count(); i++) {
            int at = onAThing(i);
            int row = at / size;
            spots[2 * i] = (2f * (at - row * size) + 1) / size - 1;
            spots[2 * i + 1] = (2f * row + 1) / size - 1;
        }
        return spots;
    }

    /** @param centers of the parts, by their numbers */
    private List<Corner> around(int side, int each, IntUnaryOperator centers) {
        return IntStream.range(0, pictures.count() * each)
                .mapToObj(i -> {
                    int center = centers.applyAsInt(i);
                    return new Corner(
                            i / each, inside(center % size - side / 2, side), inside(center / size - side / 2, side));
                })
                .toList();
    }

    private int inside(int from, int side) {
        return Math.max(0, Math.min(size - side, from));
    }

    private int somewhere() {
        return random.nextInt(size * size);
    }

    private int onAThing(int picture) {
        int at = somewhere();
        for (int attempt = 0; !pictures.isOnAThing(picture, at) && attempt < ATTEMPTS; attempt++) {
            at = somewhere();
        }
        return at;
    }
}
