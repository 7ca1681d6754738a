package dev.seedling.diffusion;

import java.util.concurrent.ThreadLocalRandom;

/** Seeds are whole numbers of 32 bits, as the reference takes them. */
public final class Seeds {
    /** The largest; the smallest is 0. */
    public static final long MAX = 0xffff_ffffL;

    private Seeds() {}

    public static boolean has(long number) {
        return number >= 0 && number <= MAX;
    }

    /** One by lot. */
    public static long draw() {
        return ThreadLocalRandom.current().nextLong(MAX + 1);
    }

    /** The seed that comes so many after another; 0 follows the largest. */
    public static long after(long seed, int count) {
        return (seed + count) & MAX;
    }
}
