package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import java.util.Optional;

/**
 * Something to start from instead of pure noise.
 *
 * @param mask where to paint: (1, 1, height, width), 1 to repaint, 0 to keep; the whole picture where absent
 * @param strength how far to leave what is there: 0 not at all, 1 all the way to noise
 * @param taken how many of the planned steps to take; where empty, the share of them that the strength says
 */
public record Canvas(Ground ground, Optional<Latents> mask, double strength, Optional<Integer> taken) {
    /** What is on the canvas already. */
    sealed interface Ground {
        /** Of variance 1: (1, channels, height, width) of the latent space. */
        Latents latents(PictureCodec codec, Noise noise);

        /** What a network that sees the mask is shown of the picture: grey where the mask is 1. */
        Pixels outside(Latents mask);
    }

    /** A picture, which is encoded. */
    record Drawn(Pixels image) implements Ground {
        @Override
        public Latents latents(PictureCodec codec, Noise noise) {
            return codec.encode(image, noise);
        }

        @Override
        public Pixels outside(Latents mask) {
            return image.without(mask);
        }
    }

    /** Latents of an earlier pass; with a mask, all of it is painted over. */
    record Underpainted(Latents latents) implements Ground {
        @Override
        public Latents latents(PictureCodec codec, Noise noise) {
            return latents;
        }

        @Override
        public Pixels outside(Latents mask) {
            return Pixels.grey(mask.shape()[2], mask.shape()[3]);
        }
    }

    public Canvas(Pixels image, Optional<Latents> mask, double strength) {
        this(new Drawn(image), mask, strength, Optional.empty());
    }

    /** The first of the planned steps to take. */
    int skippedSteps(int steps) {
        return steps - Math.min(taken.orElse((int) (steps * strength)), steps);
    }

    boolean startsFromNoise() {
        return strength >= 1;
    }
}
