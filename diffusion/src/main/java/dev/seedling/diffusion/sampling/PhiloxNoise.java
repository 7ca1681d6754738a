package dev.seedling.diffusion.sampling;

/**
 * Gaussian noise as CUDA draws it, every number from a counter of its own: Philox4x32-10 (Salmon and others, "Parallel
 * random numbers: as easy as 1, 2, 3", 2011) through Box and Muller's transform, of which only the sine is used.
 */
final class PhiloxNoise implements Noise {
    private static final int ROUNDS = 10;
    private static final long MULTIPLY_0 = 0xD2511F53L; // these four: table 2 of the paper, and its section 4.3
    private static final long MULTIPLY_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final float UNIT = 0x1p-32f;
    private static final float TURN = (float) (2 * Math.PI) * UNIT;

    private final int keyLow;
    private final int keyHigh;
    private int draws;

    PhiloxNoise(long seed) {
        this.keyLow = (int) seed;
        this.keyHigh = (int) (seed >>> 32);
    }

    @Override
    public Latents draw(int... shape) {
        float[] values = Latents.zeros(shape).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = normal(draws, i);
        }
        draws++;
        return Latents.owning(values, shape);
    }

    /** The number at a place of a draw: the counter is (draw, 0, place, 0). */
    private float normal(int draw, int place) {
        int c0 = draw;
        int c1 = 0;
        int c2 = place;
        int c3 = 0;
        int k0 = keyLow;
        int k1 = keyHigh;
        for (int round = 0; round < ROUNDS; round++) {
            long left = Integer.toUnsignedLong(c0) * MULTIPLY_0;
            long right = Integer.toUnsignedLong(c2) * MULTIPLY_1;
            c0 = (int) (right >>> 32) ^ c1 ^ k0;
            c1 = (int) right;
            c2 = (int) (left >>> 32) ^ c3 ^ k1;
            c3 = (int) left;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        float uniform = Integer.toUnsignedLong(c0) * UNIT + UNIT / 2;
        float angle = Integer.toUnsignedLong(c1) * TURN + TURN / 2;
        float radius = (float) Math.sqrt(-2 * (float) Math.log(uniform));
        return radius * (float) Math.sin(angle);
    }
}
