package dev.seedling.diffusion.sampling;

/**
 * Gaussian noise bit-compatible (within 3 ulp) with the reference's CPU generator: MT19937 bits through Box and
 * Muller's transform, in float32 by blocks of 16 for a large draw, in float64 pair by pair for a small one.
 */
final class MersenneNoise implements Noise {
    private static final int BLOCK = 16;
    private static final int HALF = BLOCK / 2;

    private final MersenneTwister bits;

    // The small draw's second normal waits for the next small draw, even when a large one comes between.
    private double waiting = Double.NaN;

    MersenneNoise(long seed) {
        this.bits = new MersenneTwister((int) seed);
    }

    @Override
    public Latents draw(int... shape) {
        Latents empty = Latents.zeros(shape);
        float[] values = empty.toArray();
        if (values.length >= BLOCK) {
            fillByBlocks(values);
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) nextSingle();
            }
        }
        return Latents.owning(values, shape);
    }

    private void fillByBlocks(float[] values) {
        fillUniform(values, 0);
        for (int start = 0; start + BLOCK <= values.length; start += BLOCK) {
            toNormal(values, start);
        }
        if (values.length % BLOCK != 0) {
            // An incomplete block at the end is not filled up: the last 16 are drawn anew.
            int start = values.length - BLOCK;
            fillUniform(values, start);
            toNormal(values, start);
        }
    }

    private void fillUniform(float[] values, int start) {
        for (int i = start; i < values.length; i++) {
            values[i] = (bits.nextInt() & 0xFFFFFF) * 0x1p-24f;
        }
    }

    private static void toNormal(float[] values, int start) {
        for (int j = start; j < start + HALF; j++) {
            float u1 = 1 - values[j];
            float u2 = values[j + HALF];
            float radius = (float) Math.sqrt(-2 * (float) Math.log(u1));
            float theta = (float) (2 * Math.PI) * u2;
            values[j] = radius * (float) Math.cos(theta);
            values[j + HALF] = radius * (float) Math.sin(theta);
        }
    }

    private double nextSingle() {
        if (!Double.isNaN(waiting)) {
            double normal = waiting;
            waiting = Double.NaN;
            return normal;
        }
        double u1 = nextDouble();
        double u2 = nextDouble();
        double radius = Math.sqrt(-2 * Math.log1p(-u2));
        double theta = 2 * Math.PI * u1;
        waiting = radius * Math.sin(theta);
        return radius * Math.cos(theta);
    }

    private double nextDouble() {
        long high = bits.nextInt();
        long low = bits.nextInt() & 0xFFFFFFFFL;
        return (((high << 32) | low) & ((1L << 53) - 1)) * 0x1p-53;
    }
}
