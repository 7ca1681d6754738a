package dev.seedling.diffusion.sampling;

/** How what a network predicts for two prompts becomes one prediction. */
public final class Guidance {
    private Guidance() {}

    /**
     * Classifier-free guidance: away from the negative prompt, towards the prompt. arXiv 2207.12598, equation 6; the same
     * on clean latents as on predicted noise, since both are linear in each other. {@code without + scale * (with -
     * without)}, for a network that answers both prompts in one call.
     *
     * @param scale 1 follows the prompt alone
     */
    public static Latents towards(Latents with, Latents without, double scale) {
        return without.plus(scale, with.minus(without));
    }

    /**
     * Brings what guidance has blown up back to the deviation of the prompt's own answer, in part: a lot of guidance leaves
     * latents that decode to glare. arXiv 2305.08891, equations 15 and 16. Not the same on clean latents: it is for what
     * the network predicts.
     *
     * @param guided of one picture
     * @param rescale 0 leaves it as it is, 1 gives it just that deviation
     */
    public static Latents rescaled(Latents guided, Latents with, double rescale) {
        double blownUp = guided.deviation();
        if (!(blownUp > 0)) {
            return guided;
        }
        return Latents.combine(rescale, guided.times(with.deviation() / blownUp), 1 - rescale, guided);
    }
}
