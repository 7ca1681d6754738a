package dev.seedling.diffusion.sampling;

/**
 * Classifier-free guidance: away from the negative prompt, towards the prompt. arXiv 2207.12598, equation 6; the same
 * on clean latents as on predicted noise, since both are linear in each other.
 *
 * @param prompted the network with the prompt
 * @param unprompted the network with the negative, or the empty, prompt; called first, as in the reference
 * @param scale 1 follows the prompt alone
 */
public record Guidance(Denoiser prompted, Denoiser unprompted, double scale) implements Denoiser {
    @Override
    public Latents denoise(Latents x, NoiseLevel level) {
        Latents without = unprompted.denoise(x, level);
        return towards(prompted.denoise(x, level), without, scale);
    }

    /** {@code without + scale * (with - without)}, for a network that answers both prompts in one call. */
    public static Latents towards(Latents with, Latents without, double scale) {
        return without.plus(scale, with.minus(without));
    }
}
