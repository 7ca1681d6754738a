package dev.seedling.diffusion.training;

import java.nio.ByteBuffer;

/** Numbers in 16 bits: from -16 to 16, in steps that are far finer than what the autoencoder loses. */
final class FixedPoint {
    private static final float STEPS_TO_ONE = 2048;

    private FixedPoint() {}

    static float of(short steps) {
        return steps / STEPS_TO_ONE;
    }

    /** Some of the values, one after the other; what is out of range becomes what is nearest. */
    static void put(ByteBuffer buffer, float[] values, int from, int count) {
        for (int k = from; k < from + count; k++) {
            int steps = Math.round(values[k] * STEPS_TO_ONE);
            buffer.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps)));
        }
    }
}
