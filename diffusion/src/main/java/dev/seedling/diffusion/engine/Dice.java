package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.Seeds;
import dev.seedling.diffusion.sampling.Noise;

/**
 * The noise that a request asks for.
 *
 * @param first of the latents that a run starts from
 * @param steps of the sampler's steps: mostly the same source, drawn from further
 */
record Dice(Noise first, Noise steps) {
    static Dice of(ImageRequest request) {
        Noise first = noise(request, 0);
        long delta = request.extras().randomness().seedDelta();
        return new Dice(first, delta == 0 ? first : noise(request, delta));
    }

    private static Noise noise(ImageRequest request, long delta) {
        Extras extras = request.extras();
        Noise own = seeded(extras, request.seed(), delta);
        return extras.variation()
                .map(variation -> Noise.blend(own, seeded(extras, variation.seed(), delta), variation.strength()))
                .orElse(own);
    }

    private static Noise seeded(Extras extras, long seed, long delta) {
        long moved = (seed & Seeds.MAX) + delta;
        return switch (extras.randomness().source()) {
            case CPU -> Noise.seeded(moved);
            case NV -> Noise.philox(moved);
        };
    }
}
