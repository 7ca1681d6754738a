package dev.seedling.diffusion;

/**
 * A second seed, blended into every draw of noise along the sphere: a picture near that of the first seed.
 *
 * @param seed of the other picture; only its low 32 bits count
 * @param strength 0 is the picture of the request's own seed, 1 that of the other
 */
public record Variation(long seed, double strength) {
    public Variation {
        requireStrength(strength);
    }

    /** @throws DiffusionException if the strength is out of bounds, or no number */
    public static double requireStrength(double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new DiffusionException("variation strength must be 0 to 1, was " + strength);
        }
        return strength;
    }
}
