package dev.seedling.diffusion.sampling;

import java.util.ArrayList;
import java.util.List;

/**
 * The noise levels of one run, falling, and where each step leads.
 *
 * @param schedule the training schedule that they were taken from
 * @param levels one per step, the noisiest first
 * @param targets the sigma that each step leads to: mostly the next level's, and in the end mostly 0
 * @param initialScale what unit noise is multiplied with to start from pure noise: the reference uses either sigma
 *     or sqrt(sigma^2 + 1), depending on sampler and spacing
 * @param skipped steps of the planned run that lie above the first level; more than 0 when a picture is the start
 */
public record NoiseLevels(
        NoiseSchedule schedule, List<NoiseLevel> levels, List<Double> targets, double initialScale, int skipped) {
    public NoiseLevels {
        levels = List.copyOf(levels);
        targets = List.copyOf(targets);
        if (levels.isEmpty() || levels.size() != targets.size()) {
            throw new IllegalArgumentException(
                    "a run needs 1 or more noise levels and a target for each, found %d and %d"
                            .formatted(levels.size(), targets.size()));
        }
    }

    /** Levels of which each step leads to the next, and the last one to {@code finalSigma}. */
    static NoiseLevels chained(
            NoiseSchedule schedule, List<NoiseLevel> levels, double finalSigma, double initialScale) {
        List<Double> targets = new ArrayList<>();
        for (NoiseLevel next : levels.subList(1, levels.size())) {
            targets.add(next.sigma());
        }
        targets.add(finalSigma);
        return new NoiseLevels(schedule, levels, targets, initialScale, 0);
    }

    /** Steps to take. */
    public int size() {
        return levels.size();
    }

    /** Steps of the whole run, those above the first level included. */
    public int planned() {
        return skipped + levels.size();
    }

    public NoiseLevel get(int step) {
        return levels.get(step);
    }

    public double sigma(int step) {
        return levels.get(step).sigma();
    }

    /** Where a step leads. */
    public double target(int step) {
        return targets.get(step);
    }

    /** The sigma of the level after a step; 0 after the last. */
    public double nextSigma(int step) {
        return isLast(step) ? 0 : sigma(step + 1);
    }

    public boolean isLast(int step) {
        return step == levels.size() - 1;
    }

    /** The level of a sigma between the levels, with the timestep at which the network saw it. */
    NoiseLevel between(double sigma) {
        return new NoiseLevel(sigma, schedule.timestepAt(sigma));
    }

    /** A run that starts from a picture instead of noise, {@code steps} levels further down. */
    public NoiseLevels skip(int steps) {
        return new NoiseLevels(
                schedule,
                levels.subList(steps, levels.size()),
                targets.subList(steps, targets.size()),
                levels.get(steps).sigma(),
                skipped + steps);
    }

    /**
     * What step {@code i} led to, at the scale of the next level. Where a step's target and the next level differ, the
     * reference takes the one for the other.
     */
    Latents atNextLevel(int i, Latents x) {
        return isLast(i) ? x : takenFor(x, target(i), sigma(i + 1));
    }

    /**
     * Latents of one sigma taken for latents of another, as the reference does where its timesteps do not meet: in
     * variance-preserving scale they stay as they are.
     */
    static Latents takenFor(Latents x, double sigma, double other) {
        return other == sigma ? x : x.times(Math.hypot(1, other) / Math.hypot(1, sigma));
    }

    /**
     * What the last step left, at the scale the autoencoder gets it: samplers that count in variance-preserving scale
     * leave it there, and where some noise is left at the end, the two differ.
     */
    Latents settle(Latents x) {
        double left = targets.get(targets.size() - 1);
        return left == 0 ? x : x.times(1 / Math.hypot(1, left));
    }
}
