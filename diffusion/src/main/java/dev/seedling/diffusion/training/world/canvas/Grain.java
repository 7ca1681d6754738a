package dev.seedling.diffusion.training.world.canvas;

import java.util.SplittableRandom;

/**
 * Textures: smooth random fields for pigment and wavering hands, and paper that is the same in every cell. Value noise, cut
 * from one tile that wraps around.
 */
public final class Grain {
    private static final int TILE = 256;

    /** A cell's side in pixels: see {@link Cells}. */
    private static final int CELL = 16;

    private static final float[] WHITE = white();

    private Grain() {}

    /**
     * A field of values in 0 to 1, different for every draw from the generator.
     *
     * @param cell the size of its spots in pixels
     */
    public static Plane field(int width, int height, double cell, SplittableRandom random) {
        int shiftX = random.nextInt(TILE);
        int shiftY = random.nextInt(TILE);
        int[] columns = new int[width];
        float[] across = new float[width];
        for (int x = 0; x < width; x++) {
            double u = x / cell + shiftX;
            columns[x] = (int) u;
            across[x] = ease((float) (u - columns[x]));
        }
        Plane field = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            double v = y / cell + shiftY;
            int row = (int) v;
            float fy = ease((float) (v - row));
            for (int x = 0; x < width; x++) {
                int column = columns[x];
                float fx = across[x];
                float high = value(column, row) * (1 - fx) + value(column + 1, row) * fx;
                float low = value(column, row + 1) * (1 - fx) + value(column + 1, row + 1) * fx;
                field.set(y * width + x, high * (1 - fy) + low * fy);
            }
        }
        return field;
    }

    /**
     * The same in every cell, so that a decoder can know it by heart.
     *
     * @param threads how many values along a cell's side
     */
    public static Plane woven(int width, int height, int threads) {
        Plane field = new Plane(width, height);
        for (int i = 0; i < field.count(); i++) {
            int x = i % width * threads / CELL % threads;
            int y = i / width * threads / CELL % threads;
            field.set(i, value(x, y));
        }
        return field;
    }

    private static float ease(float t) {
        return t * t * (3 - 2 * t);
    }

    private static float value(int x, int y) {
        return WHITE[(y & (TILE - 1)) * TILE + (x & (TILE - 1))];
    }

    private static float[] white() {
        SplittableRandom random = new SplittableRandom(20);
        float[] values = new float[TILE * TILE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return values;
    }
}
