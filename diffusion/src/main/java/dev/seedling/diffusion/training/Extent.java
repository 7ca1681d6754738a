package dev.seedling.diffusion.training;

import dev.seedling.diffusion.DiffusionException;

/**
 * How much a model is asked for.
 *
 * @param captions the first so many of the held-out ones
 * @param seeds pictures of each: seeds 1, 2 and so on
 */
public record Extent(int captions, int seeds) {
    /** What results are reported by; less takes less time and is told as less. */
    public static final Extent FULL = new Extent(200, 4);

    private static final int MOST_CAPTIONS = 1000;
    private static final int MOST_SEEDS = 100;

    public Extent {
        require("captions", captions, MOST_CAPTIONS);
        require("seeds", seeds, MOST_SEEDS);
    }

    /** As much as results are reported by, or more. */
    boolean full() {
        return captions >= FULL.captions && seeds >= FULL.seeds;
    }

    int pictures() {
        return captions * seeds;
    }

    private static void require(String name, int number, int most) {
        if (number < 1 || number > most) {
            throw new DiffusionException("%s must be 1 to %d, was %d".formatted(name, most, number));
        }
    }
}
