package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.sampling.NoiseLevels;
import dev.seedling.diffusion.sampling.Prediction;
import dev.seedling.diffusion.sampling.Sampler;

/**
 * A request with every name resolved: what {@link Painter} needs to know.
 *
 * @param noise the run's source, not drawn from yet
 * @param pictures how many to paint from that one source
 * @param prediction what the network predicts
 */
public record Plan(
        String prompt,
        String negative,
        Noise noise,
        int pictures,
        ImageSize size,
        Sampler sampler,
        NoiseLevels levels,
        Prediction prediction,
        double guidance) {}
