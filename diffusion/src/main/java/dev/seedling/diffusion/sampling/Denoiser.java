package dev.seedling.diffusion.sampling;

/**
 * Guesses the clean latents behind noisy ones. Guidance, progress, cancellation and previews are decorators of this
 * interface, and samplers know nothing else of a network: the parameterisation D(x; sigma) of arXiv 2206.00364.
 */
@FunctionalInterface
public interface Denoiser {
    /**
     * @param x clean + sigma * noise (variance-exploding: not scaled down)
     * @return the guessed clean latents, of the same shape
     */
    Latents denoise(Latents x, NoiseLevel level);
}
