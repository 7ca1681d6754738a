package dev.seedling.diffusion;

/**
 * What suits a model when the user does not say.
 *
 * @param guidanceRescale see {@link Extras}
 */
public record PaintDefaults(
        ImageSize size,
        int steps,
        double guidance,
        SamplerChoice sampler,
        PerturbedAttention pag,
        double guidanceRescale) {
    public PaintDefaults {
        Extras.requireGuidanceRescale(guidanceRescale);
    }

    /** With plain guidance, as most models. */
    public PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler) {
        this(size, steps, guidance, sampler, PerturbedAttention.NONE, 0);
    }

    /** The extras of a request that asks for none. */
    public Extras extras() {
        return Extras.NONE.withPag(pag).withGuidanceRescale(guidanceRescale);
    }
}
