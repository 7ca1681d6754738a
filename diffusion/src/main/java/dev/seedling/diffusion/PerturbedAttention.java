package dev.seedling.diffusion;

import java.util.List;

/**
 * Perturbed-attention guidance, arXiv 2403.17377: away from what the network would paint if no place of the picture saw any
 * other.
 *
 * @param scale how far, 0 (not at all) to 30
 * @param layers where the network is perturbed, as the beginnings of transformers' names, such as {@code mid_block}
 */
public record PerturbedAttention(double scale, List<String> layers) {
    private static final double MAX_SCALE = 30;

    /** Not at all; where the paper has it, if somebody gives it a scale. */
    public static final PerturbedAttention NONE = new PerturbedAttention(0, List.of("mid_block"));

    public PerturbedAttention {
        requireScale(scale);
        if (layers.isEmpty()) {
            throw new DiffusionException("perturbed-attention guidance must name at least one layer, named none");
        }
        layers = List.copyOf(layers);
    }

    /** @throws DiffusionException if the scale is out of bounds, or no number */
    public static double requireScale(double scale) {
        if (!(scale >= 0 && scale <= MAX_SCALE)) {
            throw new DiffusionException(
                    "perturbed-attention guidance must be 0 to %.0f, was %s".formatted(MAX_SCALE, scale));
        }
        return scale;
    }

    /** Whether it changes anything. */
    public boolean inForce() {
        return scale > 0;
    }

    public PerturbedAttention withScale(double newScale) {
        return new PerturbedAttention(newScale, layers);
    }
}
