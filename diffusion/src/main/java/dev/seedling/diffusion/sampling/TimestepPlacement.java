package dev.seedling.diffusion.sampling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first generation (DDPM, DDIM, PLMS): whole timesteps of the training, each at its own sigma. */
final class TimestepPlacement implements Placement {
    private final Chain chain;

    private TimestepPlacement(Chain chain) {
        this.chain = chain;
    }

    /** Where the steps lead. */
    @FunctionalInterface
    private interface Chain {
        NoiseLevels link(SchedulerConfig config, NoiseSchedule schedule, List<NoiseLevel> levels);
    }

    /** Each step leads to the next level, the last one to no noise. */
    static TimestepPlacement toNextLevel() {
        return new TimestepPlacement(
                (config, schedule, levels) -> NoiseLevels.chained(schedule, levels, 0, start(levels)));
    }

    /**
     * Each step leads (training steps / steps) timesteps down, whatever the next level is, and one that would go below
     * timestep 0 leads to {@code below}. For leading spacing that is the next level; for others it differs by rounding,
     * and the reference's pictures show it.
     */
    static TimestepPlacement byStride(Below below) {
        return new TimestepPlacement((config, schedule, levels) -> {
            int stride = schedule.trainingSteps() / levels.size();
            List<Double> targets = new ArrayList<>();
            for (NoiseLevel level : levels) {
                int timestep = (int) level.timestep() - stride;
                targets.add(timestep >= 0 ? schedule.sigma(timestep) : below.sigma(config, schedule));
            }
            return new NoiseLevels(schedule, levels, targets, start(levels), 0);
        });
    }

    /** What lies below timestep 0 when the settings do not say. */
    enum Below {
        NO_NOISE,
        LEAST_NOISE;

        double sigma(SchedulerConfig config, NoiseSchedule schedule) {
            return config.flag("set_alpha_to_one", this == NO_NOISE) ? 0 : schedule.sigma(0);
        }
    }

    @Override
    public Set<Spacing> spacings() {
        return EnumSet.of(Spacing.LEADING, Spacing.LINSPACE, Spacing.TRAILING);
    }

    @Override
    public Spacing published(SchedulerConfig config) {
        return config.evenSpacing(Spacing.LEADING);
    }

    @Override
    public NoiseLevels place(SchedulerConfig config, Spacing spacing, int steps) {
        NoiseSchedule schedule = NoiseSchedule.of(config, NoiseSchedule.LEAST_ALPHA_BAR);
        int training = schedule.trainingSteps();
        double[] timesteps = switch (spacing) {
            case LINSPACE -> Timesteps.rounded(Timesteps.linspace(training, steps));
            case TRAILING -> Timesteps.trailing(training, steps);
            default -> Timesteps.leading(training, steps, config.stepsOffset());
        };
        List<NoiseLevel> levels = new ArrayList<>();
        for (double timestep : timesteps) {
            levels.add(schedule.level((int) timestep));
        }
        return chain.link(config, schedule, levels);
    }

    private static double start(List<NoiseLevel> levels) {
        return Math.hypot(1, levels.get(0).sigma());
    }
}
