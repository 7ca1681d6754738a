package dev.seedling.diffusion;

import java.util.Optional;

/**
 * A second pass: the first one's latents are enlarged and painted over, so that a large picture keeps the composition
 * of a small one.
 *
 * @param strength how far the second pass may leave the first, more than 0 and at most 1; enlarged latents are blurred,
 *     and below a half they stay so
 * @param ownSteps how many steps the second pass takes; where empty, the share of the first one's that the strength says
 */
public record Hires(Enlargement enlargement, double strength, Optional<Integer> ownSteps) {
    /** What other programs use, too, where nobody says otherwise. */
    public static final double USUAL_STRENGTH = 0.7;

    private static final int MAX_FACTOR = 4;
    private static final int MAX_PLANNED = 1000; // training steps of all models
    private static final double WEBUI_MOST = 0.999; // the WebUI never goes all the way to noise

    public Hires {
        if (!(strength > 0 && strength <= 1)) {
            throw new DiffusionException("hires strength must be more than 0 and at most 1, was " + strength);
        }
        ownSteps.ifPresent(ImageRequest::requireSteps);
    }

    /** @param factor how much larger the picture becomes in both directions, more than 1 and at most 4 */
    public Hires(double factor, double strength) {
        this(new Enlargement.Times(factor), strength, Optional.empty());
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
        return enlargement.of(size);
    }

    /** How many steps the second pass takes, the last ones of those that are planned for it. */
    public int steps(int first) {
        return ownSteps.orElse((int) (first * strength));
    }

    /**
     * How many steps a run from pure noise would have, of which the second pass takes the last.
     *
     * @param first steps of the first pass
     */
    public int planned(int first) {
        return ownSteps.map(steps -> (int) (steps / Math.min(strength, WEBUI_MOST)))
                .orElse(first);
    }

    /** @throws DiffusionException if the pass would be left without steps, or the picture would become too large */
    void requireFits(ImageSize size, int first) {
        enlargement.cover(size);
        enlarge(size);
        if (ownSteps.isEmpty()) {
            Extras.requireAStep("hires strength", strength, first);
        } else if (planned(first) > MAX_PLANNED) {
            throw new DiffusionException("hires steps must be at most %d with a hires strength of %s, was %d"
                    .formatted((int) (MAX_PLANNED * strength), strength, steps(first)));
        }
    }
}
