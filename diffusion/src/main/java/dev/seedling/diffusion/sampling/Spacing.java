package dev.seedling.diffusion.sampling;

import dev.seedling.diffusion.DiffusionException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the noise levels of a run are spread. */
public enum Spacing {
    /** Every n-th training timestep from the lowest, raised by the schedule's offset. */
    LEADING,
    /** Evenly from the lowest training timestep to the highest. */
    LINSPACE,
    /** Every n-th training timestep from the highest: arXiv 2305.08891. */
    TRAILING,
    /** Sigmas even in sigma^(1/7): arXiv 2206.00364, equation 5. */
    KARRAS,
    /** Sigmas even in log(sigma). */
    EXPONENTIAL;

    /** The name users type. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a curve over sigmas, not a spread of timesteps. */
    boolean isCurve() {
        return this == KARRAS || this == EXPONENTIAL;
    }

    /** @throws DiffusionException if there is no such spacing */
    public static Spacing named(String label) {
        return Arrays.stream(values())
                .filter(spacing -> spacing.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new DiffusionException("spacing must be one of %s, was '%s'"
                        .formatted(
                                Arrays.stream(values()).map(Spacing::label).collect(Collectors.joining(", ")), label)));
    }
}
