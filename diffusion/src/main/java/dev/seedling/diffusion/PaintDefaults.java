package dev.seedling.diffusion;

/** What suits a model when the user does not say. */
public record PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler, PerturbedAttention pag) {
    /** Without perturbed-attention guidance, as most models. */
    public PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler) {
        this(size, steps, guidance, sampler, PerturbedAttention.NONE);
    }

    /** The extras of a request that asks for none. */
    public Extras extras() {
        return Extras.NONE.withPag(pag);
    }
}
