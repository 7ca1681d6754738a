package dev.seedling.diffusion;

/** What suits a model when the user does not say. */
public record PaintDefaults(ImageSize size, int steps, double guidance, SamplerChoice sampler) {}
