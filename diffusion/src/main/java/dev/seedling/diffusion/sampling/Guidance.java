package dev.seedling.diffusion.sampling;

/**
 * Classifier-free guidance: away from the negative prompt, towards the prompt. arXiv 2207.12598, equation 6; the same
 * on clean latents as on predicted noise, since both are linear in each other.
 */
public final class Guidance {
    private Guidance() {}

    /**
     * {@code without + scale * (with - without)}, for a network that answers both prompts in one call.
     *
     * @param scale 1 follows the prompt alone
     */
    public static Latents towards(Latents with, Latents without, double scale) {
        return without.plus(scale, with.minus(without));
    }
}
