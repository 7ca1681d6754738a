package dev.seedling.diffusion;

/**
 * What the pixels of a scaled picture are made of along one direction: for each, some neighbours in the source, the
 * nearer the more, over a stretch as wide as the scale asks. Nothing is left out when a picture shrinks.
 */
final class Shares {
    private final int[] first;
    private final float[][] shares;

    private Shares(int[] first, float[][] shares) {
        this.first = first;
        this.shares = shares;
    }

    /** The source's values along a line. */
    @FunctionalInterface
    interface Line {
        float at(int position);
    }

    /**
     * @param cut source pixels to leave out before the first
     * @param scale target pixels for one of the source
     */
    static Shares of(int source, int target, double cut, double scale) {
        double reach = Math.max(1, 1 / scale);
        int[] first = new int[target];
        float[][] shares = new float[target][];
        for (int i = 0; i < target; i++) {
            double centre = cut + (i + 0.5) / scale;
            first[i] = Math.max(0, (int) Math.floor(centre - reach));
            int end = Math.min(source, (int) Math.ceil(centre + reach));
            shares[i] = triangle(first[i], end, centre, reach);
        }
        return new Shares(first, shares);
    }

    /** The value of a target pixel. */
    float sum(int target, Line line) {
        float sum = 0;
        float[] share = shares[target];
        for (int i = 0; i < share.length; i++) {
            sum += share[i] * line.at(first[target] + i);
        }
        return sum;
    }

    private static float[] triangle(int from, int to, double centre, double reach) {
        double[] heights = new double[to - from];
        double total = 0;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(0, 1 - Math.abs(from + i + 0.5 - centre) / reach);
            total += heights[i];
        }
        float[] shares = new float[heights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (heights[i] / total);
        }
        return shares;
    }
}
