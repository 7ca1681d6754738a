package dev.seedling.diffusion.sampling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Euler and its kin: sigmas interpolated at timesteps that may be fractional, and curves drawn between the highest and
 * the lowest of those.
 */
final class SigmaPlacement implements Placement {
    private final Set<Spacing> published;
    private final DoubleUnaryOperator karrasTimestep;

    private SigmaPlacement(Set<Spacing> published, DoubleUnaryOperator karrasTimestep) {
        this.published = published;
        this.karrasTimestep = karrasTimestep;
    }

    /** Curves as asked for by a model's settings; on a Karras curve timesteps stay fractional. */
    static SigmaPlacement fractional() {
        return new SigmaPlacement(EnumSet.allOf(Spacing.class), t -> t);
    }

    /** As {@link #fractional()}, but timesteps are rounded on a Karras curve. */
    static SigmaPlacement rounded() {
        return new SigmaPlacement(EnumSet.allOf(Spacing.class), Math::rint);
    }

    /** A curve only when the user asks for it: the reference's scheduler overlooks a model's wish for one. */
    static SigmaPlacement evenUnlessAsked() {
        return new SigmaPlacement(EnumSet.of(Spacing.LEADING, Spacing.LINSPACE, Spacing.TRAILING), t -> t);
    }

    @Override
    public Set<Spacing> spacings() {
        return EnumSet.allOf(Spacing.class);
    }

    @Override
    public Spacing published(SchedulerConfig config) {
        Spacing wished = config.spacing(Spacing.LINSPACE);
        return published.contains(wished) ? wished : config.evenSpacing(Spacing.LINSPACE);
    }

    @Override
    public NoiseLevels place(SchedulerConfig config, Spacing spacing, int steps) {
        NoiseSchedule schedule = NoiseSchedule.of(config, NoiseSchedule.LEAST_ALPHA_BAR_FOR_SIGMAS);
        Spacing even = spacing.isCurve() ? config.evenSpacing(Spacing.LINSPACE) : spacing;
        double[] timesteps = timesteps(config, even, schedule.trainingSteps(), steps);
        List<NoiseLevel> levels = new ArrayList<>();
        for (double timestep : timesteps) {
            levels.add(new NoiseLevel(schedule.sigmaAt(timestep), timestep));
        }
        if (spacing.isCurve()) {
            levels = curve(config, schedule, spacing, levels);
        }
        double highest = levels.get(0).sigma();
        double initialScale = even == Spacing.LEADING ? Math.hypot(1, highest) : highest;
        return NoiseLevels.chained(schedule, levels, config.finalSigma(schedule), initialScale);
    }

    private List<NoiseLevel> curve(
            SchedulerConfig config, NoiseSchedule schedule, Spacing spacing, List<NoiseLevel> even) {
        double highest = config.number("sigma_max", even.get(0).sigma());
        double lowest = config.number("sigma_min", even.get(even.size() - 1).sigma());
        List<NoiseLevel> levels = new ArrayList<>();
        for (double sigma : Sigmas.along(spacing, highest, lowest, even.size())) {
            double timestep = schedule.timestepAt(sigma);
            levels.add(new NoiseLevel(
                    sigma, spacing == Spacing.KARRAS ? karrasTimestep.applyAsDouble(timestep) : timestep));
        }
        return levels;
    }

    private static double[] timesteps(SchedulerConfig config, Spacing even, int training, int steps) {
        return switch (even) {
            case LEADING -> Timesteps.leading(training, steps, config.stepsOffset());
            case TRAILING -> Timesteps.trailing(training, steps);
            default -> Timesteps.linspace(training, steps);
        };
    }
}
