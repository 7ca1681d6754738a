package dev.seedling.diffusion.sampling;

import dev.seedling.diffusion.DiffusionException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a family of samplers places its noise levels. The families differ in small ways that all show in a picture:
 * whether timesteps may be fractional, what a Karras curve runs between, and where the last step leads.
 */
public interface Placement {
    /** The spacings it knows. */
    Set<Spacing> spacings();

    /** The spacing that a model's settings ask for. */
    Spacing published(SchedulerConfig config);

    /** The levels of {@code steps} steps, with one of {@link #spacings()}. */
    NoiseLevels place(SchedulerConfig config, Spacing spacing, int steps);

    /** The levels, after a check that they can be had. */
    default NoiseLevels levels(String sampler, SchedulerConfig config, Spacing spacing, int steps) {
        if (!spacings().contains(spacing)) {
            throw new DiffusionException("sampler %s takes spacing %s, was %s"
                    .formatted(
                            sampler,
                            spacings().stream().sorted().map(Spacing::label).collect(Collectors.joining(", ")),
                            spacing.label()));
        }
        int most = config.integer("num_train_timesteps", NoiseSchedule.TRAINING_STEPS);
        if (steps < 1 || steps > most) {
            throw new DiffusionException("steps must be 1 to %d, was %d".formatted(most, steps));
        }
        return place(config, spacing, steps);
    }
}
