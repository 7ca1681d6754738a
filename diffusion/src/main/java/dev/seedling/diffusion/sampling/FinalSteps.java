package dev.seedling.diffusion.sampling;

/**
 * When a multistep solver ends with a step of first order, which is steadier where sigma comes close to 0.
 *
 * @param lowerInShortRuns whether a run of fewer than 15 steps ends so
 * @param alwaysLower whether every run ends so
 */
record FinalSteps(boolean lowerInShortRuns, boolean alwaysLower) {
    private static final int SHORT_RUN = 15;

    static FinalSteps of(SchedulerConfig config) {
        return new FinalSteps(config.flag("lower_order_final", true), config.flag("euler_at_final", false));
    }

    /** For solvers to which a run of any length is a short one. */
    static FinalSteps ofAnyRun(SchedulerConfig config) {
        return new FinalSteps(false, config.flag("lower_order_final", true));
    }

    boolean isFirstOrder(NoiseLevels levels, int step) {
        boolean intoNoNoise = levels.target(step) == 0; // the log of sigma has no end there
        boolean lowered = alwaysLower || (lowerInShortRuns && levels.planned() < SHORT_RUN);
        return levels.isLast(step) && (intoNoNoise || lowered);
    }
}
