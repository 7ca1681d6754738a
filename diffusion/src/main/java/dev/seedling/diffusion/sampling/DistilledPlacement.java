package dev.seedling.diffusion.sampling;

import dev.seedling.diffusion.DiffusionException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Samplers of distilled models (LCM, TCD): a selection of the few timesteps that the student was taught at, so the
 * settings' own spacing plays no part.
 */
final class DistilledPlacement implements Placement {
    private static final int ORIGINAL_STEPS = 50;

    private final ToDoubleFunction<NoiseSchedule> finalSigma;

    /** @param finalSigma where the last step leads */
    DistilledPlacement(ToDoubleFunction<NoiseSchedule> finalSigma) {
        this.finalSigma = finalSigma;
    }

    @Override
    public Set<Spacing> spacings() {
        return EnumSet.of(Spacing.LEADING);
    }

    @Override
    public Spacing published(SchedulerConfig config) {
        return Spacing.LEADING;
    }

    @Override
    public NoiseLevels place(SchedulerConfig config, Spacing spacing, int steps) {
        NoiseSchedule schedule = NoiseSchedule.of(config, NoiseSchedule.LEAST_ALPHA_BAR);
        int original = config.integer("original_inference_steps", ORIGINAL_STEPS);
        if (steps > original) {
            throw new DiffusionException("steps must be 1 to %d, the steps this model was distilled from, was %d"
                    .formatted(original, steps));
        }
        int stride = schedule.trainingSteps() / original;
        List<NoiseLevel> levels = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int fromTop = (int) ((long) i * original / steps);
            levels.add(schedule.level((original - fromTop) * stride - 1));
        }
        double start = Math.hypot(1, levels.get(0).sigma());
        return NoiseLevels.chained(schedule, levels, finalSigma.applyAsDouble(schedule), start);
    }
}
