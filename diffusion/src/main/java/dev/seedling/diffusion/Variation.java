package dev.seedling.diffusion;

import java.util.Optional;

/**
 * A second seed, blended into every draw of noise along the sphere: a picture near that of the first seed.
 *
 * @param seed of the other picture; only its low 32 bits count
 * @param strength 0 is the picture of the request's own seed, 1 that of the other
 */
public record Variation(long seed, double strength) {
    /** What is blended in where nobody says how much. */
    public static final double USUAL_STRENGTH = 0.2;

    public Variation {
        requireStrength(strength);
    }

    /** One where a seed or a strength was named; the seed is drawn by lot where it was not. */
    public static Optional<Variation> of(Optional<Long> seed, Optional<Double> strength) {
        return seed.isEmpty() && strength.isEmpty()
                ? Optional.empty()
                : Optional.of(new Variation(seed.orElseGet(Seeds::draw), strength.orElse(USUAL_STRENGTH)));
    }

    /** @throws DiffusionException if the strength is out of bounds, or no number */
    public static double requireStrength(double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new DiffusionException("variation strength must be 0 to 1, was " + strength);
        }
        return strength;
    }
}
