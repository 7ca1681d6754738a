package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.family.Reading;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.sampling.NoiseLevels;
import dev.seedling.diffusion.sampling.Prediction;
import dev.seedling.diffusion.sampling.Sampler;
import java.util.Optional;

/**
 * A request with every name resolved: what {@link Painter} needs to know.
 *
 * @param negative absent where the user gave none, which some models tell from an empty text
 * @param noise the run's source, not drawn from yet
 * @param stepNoise what samplers draw from on their way; mostly the same source
 * @param pictures how many to paint from that one source
 * @param levels of the whole run, those that a canvas leaves out included
 * @param prediction what the network predicts
 */
public record Plan(
        Reading prompt,
        Optional<Reading> negative,
        Noise noise,
        Noise stepNoise,
        int pictures,
        ImageSize size,
        Sampler sampler,
        NoiseLevels levels,
        Prediction prediction,
        double guidance,
        double guidanceRescale,
        PerturbedAttention pag,
        Optional<Canvas> canvas) {
    /** The levels to go through. */
    NoiseLevels remainingLevels() {
        int skipped = canvas.map(c -> c.skippedSteps(levels.size())).orElse(0);
        if (skipped == levels.size()) {
            throw new DiffusionException("strength must leave at least one of %d steps, was %s"
                    .formatted(levels.size(), canvas.map(Canvas::strength).orElse(0.0)));
        }
        return skipped == 0 ? levels : levels.skip(skipped);
    }
}
