package dev.seedling.diffusion.sampling;

/**
 * Guesses the clean latents behind noisy ones. Progress, previews, cancellation and what stays of a picture are
 * decorators of this interface, {@link Guidance} is within the network that it asks, and samplers know nothing else of
 * a network: the parameterisation D(x; sigma) of arXiv 2206.00364.
 */
@FunctionalInterface
public interface Denoiser {
    /**
     * @param x clean + sigma * noise (variance-exploding: not scaled down)
     * @return the guessed clean latents, of the same shape
     */
    Latents denoise(Latents x, NoiseLevel level);

    /**
     * Called by samplers with what each step led to, and with what lies within one, before the next call of the
     * network: the place to put back what is known of the picture, as inpainting does.
     *
     * @param x clean + sigma * noise
     * @param sigma of the noise on what is known: mostly that of {@code x}
     * @return the latents to go on from
     */
    default Latents arrive(Latents x, double sigma) {
        return x;
    }
}
