package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.sampling.Latents;
import java.util.Optional;

/**
 * A picture to start from instead of pure noise.
 *
 * @param mask where to paint: (1, 1, height, width), 1 to repaint, 0 to keep; the whole picture where absent
 * @param strength how far to leave the picture: 0 not at all, 1 all the way to noise
 */
public record Canvas(Pixels image, Optional<Latents> mask, double strength) {
    /** The first of the planned steps to take. */
    int skippedSteps(int steps) {
        return steps - Math.min((int) (steps * strength), steps);
    }

    boolean startsFromNoise() {
        return strength >= 1;
    }
}
