package dev.seedling.diffusion.sampling;

/**
 * A way from noise to clean latents. Holds settings but no state: one sampler serves any number of runs, and threads.
 */
public interface Sampler {
    /** The name in the catalogue, such as {@code dpmpp-2m}. */
    String name();

    /** The levels this sampler visits in {@code steps} steps: each family of samplers has its own convention. */
    NoiseLevels levels(SchedulerConfig config, Spacing spacing, int steps);

    /**
     * Walks down the levels.
     *
     * @param x latents at the first level: clean + sigma * noise, or noise * {@link NoiseLevels#initialScale()}
     * @param noise the run's source, for samplers that add fresh noise; already past the draw behind {@code x}
     * @return latents at the final sigma, so clean in most runs
     */
    Latents sample(Denoiser denoiser, Latents x, NoiseLevels levels, Noise noise);
}
