package dev.seedling.diffusion.sampling;

import dev.seedling.diffusion.DiffusionException;
import java.util.Optional;
import java.util.Set;

/**
 * A way from noise to clean latents. Holds settings but no state: one sampler serves any number of runs, and threads.
 */
public interface Sampler {
    /** The name in the catalogue, such as {@code dpmpp-2m}. */
    String name();

    /**
     * Walks down the levels.
     *
     * @param x latents at the first level: clean + sigma * noise, or noise * {@link NoiseLevels#initialScale()}
     * @param noise the run's source, for samplers that add fresh noise; already past the draw behind {@code x}
     * @return latents at the final sigma, so clean in most runs, at the scale the autoencoder gets them
     */
    Latents sample(Denoiser denoiser, Latents x, NoiseLevels levels, Noise noise);

    /**
     * The levels this sampler visits in {@code steps} steps: each family of samplers has its own convention.
     *
     * @param config the model's settings
     * @throws DiffusionException if the sampler does not know the spacing, or cannot take that many steps
     */
    default NoiseLevels levels(SchedulerConfig config, Spacing spacing, int steps) {
        return placement().levels(name(), config, spacing, steps);
    }

    /** The spacings it knows. */
    default Set<Spacing> spacings() {
        return placement().spacings();
    }

    /** The spacing that a model's settings ask for, where this sampler knows it. */
    default Spacing spacing(SchedulerConfig config) {
        return placement().published(config);
    }

    /** The share of fresh noise that it adds at each step, 0 to 1; empty where there is nothing to choose. */
    default Optional<Double> eta() {
        return Optional.empty();
    }

    /** How this sampler places its levels. */
    Placement placement();
}
