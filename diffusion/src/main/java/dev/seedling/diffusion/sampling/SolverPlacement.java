package dev.seedling.diffusion.sampling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The exponential integrators (DPM-Solver, UniPC, DEIS): whole timesteps, the lowest left out, and curves drawn over
 * the full table of the training's sigmas.
 */
final class SolverPlacement implements Placement {
    private final Set<Spacing> published;
    private final Ending ending;

    private SolverPlacement(Set<Spacing> published, Ending ending) {
        this.published = published;
        this.ending = ending;
    }

    /** Where the last step leads. */
    @FunctionalInterface
    interface Ending {
        double finalSigma(SchedulerConfig config, NoiseSchedule schedule, Spacing spacing, double lastSigma);
    }

    static SolverPlacement multistep() {
        return new SolverPlacement(
                EnumSet.allOf(Spacing.class), (config, schedule, spacing, last) -> config.finalSigma(schedule));
    }

    /** Evenly from top to bottom whatever else a model asks for, except for a curve. */
    static SolverPlacement singlestep() {
        return new SolverPlacement(
                EnumSet.of(Spacing.LINSPACE, Spacing.KARRAS, Spacing.EXPONENTIAL),
                (config, schedule, spacing, last) -> config.finalSigma(schedule));
    }

    /** For solvers that cannot reach a sigma of 0: they stop at the training's lowest, or where a curve ends. */
    static SolverPlacement stoppingShort() {
        return new SolverPlacement(
                EnumSet.allOf(Spacing.class),
                (config, schedule, spacing, last) -> spacing.isCurve() ? last : schedule.sigma(0));
    }

    @Override
    public Set<Spacing> spacings() {
        return EnumSet.allOf(Spacing.class);
    }

    @Override
    public Spacing published(SchedulerConfig config) {
        Spacing wished = config.spacing(Spacing.LINSPACE);
        return published.contains(wished) ? wished : Spacing.LINSPACE;
    }

    @Override
    public NoiseLevels place(SchedulerConfig config, Spacing spacing, int steps) {
        NoiseSchedule schedule = NoiseSchedule.of(config, NoiseSchedule.LEAST_ALPHA_BAR_FOR_SIGMAS);
        List<NoiseLevel> levels =
                spacing.isCurve() ? curve(config, schedule, spacing, steps) : even(config, schedule, spacing, steps);
        double last = levels.get(levels.size() - 1).sigma();
        return NoiseLevels.chained(
                schedule,
                levels,
                ending.finalSigma(config, schedule, spacing, last),
                Math.hypot(1, levels.get(0).sigma()));
    }

    private static List<NoiseLevel> even(SchedulerConfig config, NoiseSchedule schedule, Spacing spacing, int steps) {
        int training = schedule.trainingSteps();
        double[] timesteps = switch (spacing) {
            case LEADING -> Timesteps.leadingButLowest(training, steps, config.stepsOffset());
            case TRAILING -> Timesteps.trailing(training, steps);
            default -> Timesteps.linspaceButLowest(training, steps);
        };
        List<NoiseLevel> levels = new ArrayList<>();
        for (double timestep : timesteps) {
            levels.add(schedule.level((int) timestep));
        }
        return levels;
    }

    private static List<NoiseLevel> curve(SchedulerConfig config, NoiseSchedule schedule, Spacing spacing, int steps) {
        double highest = config.number("sigma_max", schedule.maxSigma());
        double lowest = config.number("sigma_min", schedule.sigma(0));
        List<NoiseLevel> levels = new ArrayList<>();
        for (double sigma : Sigmas.along(spacing, highest, lowest, steps)) {
            double timestep = schedule.timestepAt(sigma);
            // The reference rounds to the nearest on a Karras curve and down on an exponential one.
            levels.add(new NoiseLevel(sigma, spacing == Spacing.KARRAS ? Math.rint(timestep) : Math.floor(timestep)));
        }
        return levels;
    }
}
