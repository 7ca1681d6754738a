package dev.seedling.diffusion;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What suits a model when the user does not say. */
public record PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler, PerturbedAttention pag) {
    /** @param pag missing in records of earlier versions */
    public PaintDefaults(
            ImageSize size, int steps, double guidance, SamplerChoice sampler, @Nullable PerturbedAttention pag) {
        this.size = size;
        this.steps = steps;
        this.guidance = guidance;
        this.sampler = sampler;
        this.pag = Objects.requireNonNullElse(pag, PerturbedAttention.NONE);
    }

    /** Without perturbed-attention guidance, as most models. */
    public PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler) {
        this(size, steps, guidance, sampler, PerturbedAttention.NONE);
    }

    /** The extras of a request that asks for none. */
    public Extras extras() {
        return Extras.NONE.withPag(pag);
    }
}
