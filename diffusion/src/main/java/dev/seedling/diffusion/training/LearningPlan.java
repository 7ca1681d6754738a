package dev.seedling.diffusion.training;

/**
 * How long and how fast to learn.
 *
 * @param rate the highest learning rate, reached after {@code warmup} steps; it falls to a twentieth along a cosine
 * @param checkEvery steps between validations, each followed by a checkpoint
 * @param patience validations without a better loss after which to stop
 */
record LearningPlan(int steps, int batch, double rate, int warmup, int checkEvery, int patience) {
    private static final double FLOOR = 0.05;

    /** The learning rate at a step, counted from 0. */
    double rateAt(long step) {
        if (step < warmup) {
            return rate * (step + 1) / warmup;
        }
        double done = Math.min(1, (step - warmup) / (double) Math.max(1, steps - warmup));
        return rate * (FLOOR + (1 - FLOOR) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }
}
