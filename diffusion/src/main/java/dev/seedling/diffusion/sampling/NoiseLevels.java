package dev.seedling.diffusion.sampling;

import java.util.List;

/**
 * The noise levels of one run, falling, and where it ends.
 *
 * @param schedule the training schedule that they were taken from
 * @param levels one per step, the noisiest first
 * @param finalSigma what is left after the last step; mostly 0
 * @param initialScale what unit noise is multiplied with to start from pure noise: the reference uses either sigma
 *     or sqrt(sigma^2 + 1), depending on sampler and spacing
 */
public record NoiseLevels(NoiseSchedule schedule, List<NoiseLevel> levels, double finalSigma, double initialScale) {
    public NoiseLevels {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least 1 noise level, found none");
        }
    }

    /** Steps to take. */
    public int size() {
        return levels.size();
    }

    public NoiseLevel get(int step) {
        return levels.get(step);
    }

    public double sigma(int step) {
        return step < levels.size() ? levels.get(step).sigma() : finalSigma;
    }

    public boolean isLast(int step) {
        return step == levels.size() - 1;
    }

    /** A run that starts from a picture instead of noise, at less than the highest level. */
    public NoiseLevels skip(int steps) {
        return new NoiseLevels(
                schedule,
                levels.subList(steps, levels.size()),
                finalSigma,
                levels.get(steps).sigma());
    }
}
