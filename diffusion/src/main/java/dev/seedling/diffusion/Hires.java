package dev.seedling.diffusion;

/**
 * A second pass: the first one's latents are enlarged and painted over, so that a large picture keeps the composition
 * of a small one.
 *
 * @param factor how much larger the picture becomes in both directions, more than 1 and at most 4
 * @param strength how far the second pass may leave the first, more than 0 and at most 1; enlarged latents are blurred,
 *     and below a half they stay so
 */
public record Hires(double factor, double strength) {
    /** What other programs use, too, where nobody says otherwise. */
    public static final double USUAL_STRENGTH = 0.7;

    private static final int MAX_FACTOR = 4;

    public Hires {
        requireFactor(factor);
        if (!(strength > 0 && strength <= 1)) {
            throw new DiffusionException("hires strength must be more than 0 and at most 1, was " + strength);
        }
    }

    /** @throws DiffusionException if the factor is out of bounds, or no number */
    public static double requireFactor(double factor) {
        if (!(factor > 1 && factor <= MAX_FACTOR)) {
            throw new DiffusionException(
                    "hires must be more than 1 and at most %d times, was %s".formatted(MAX_FACTOR, factor));
        }
        return factor;
    }

    /**
     * The size after the second pass.
     *
     * @throws DiffusionException if it is larger than any picture may be
     */
    public ImageSize enlarge(ImageSize size) {
        return new ImageSize(ImageSize.snapped(size.width() * factor), ImageSize.snapped(size.height() * factor));
    }

    /** How many of a request's steps the second pass takes. */
    public int steps(int planned) {
        return (int) (planned * strength);
    }
}
