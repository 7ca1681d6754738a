package dev.seedling.diffusion;

/**
 * What suits a model when the user does not say.
 *
 * @param pagScale as in {@link Extras}
 */
public record PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler, double pagScale) {
    /** Without perturbed-attention guidance, as most models. */
    public PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler) {
        this(size, steps, guidance, sampler, 0);
    }

    /** The extras of a request that asks for none. */
    public Extras extras() {
        return Extras.NONE.withPagScale(pagScale);
    }
}
