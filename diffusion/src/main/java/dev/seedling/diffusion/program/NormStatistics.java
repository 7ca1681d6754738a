package dev.seedling.diffusion.program;

import java.util.ArrayList;
import java.util.List;

/** Means and variances of groups of channels: of tiles, and from them of the whole picture. */
final class NormStatistics {
    static final int GROUPS = 32;

    private final List<float[]> norms = new ArrayList<>();

    /** Gathers one norm's statistics from all tiles. */
    static final class Pool {
        private final double[] means = new double[GROUPS];
        private final double[] squares = new double[GROUPS];
        private double total;

        /**
         * Adds a tile.
         *
         * @param tile its means, then its variances: (2, 32)
         * @param weight how many pixels it has
         */
        void add(float[] tile, double weight) {
            for (int group = 0; group < GROUPS; group++) {
                double mean = tile[group];
                means[group] += weight * mean;
                squares[group] += weight * (tile[GROUPS + group] + mean * mean);
            }
            total += weight;
        }

        private float[] pooled() {
            float[] pooled = new float[2 * GROUPS];
            for (int group = 0; group < GROUPS; group++) {
                double mean = means[group] / total;
                pooled[group] = (float) mean;
                pooled[GROUPS + group] = (float) Math.max(0, squares[group] / total - mean * mean);
            }
            return pooled;
        }
    }

    /** The next norm's statistics are found. */
    void add(Pool pool) {
        norms.add(pool.pooled());
    }

    int size() {
        return norms.size();
    }

    /** All that are found: (norms, 2, 32). */
    float[] toArray() {
        float[] all = new float[norms.size() * 2 * GROUPS];
        for (int i = 0; i < norms.size(); i++) {
            System.arraycopy(norms.get(i), 0, all, i * 2 * GROUPS, 2 * GROUPS);
        }
        return all;
    }
}
