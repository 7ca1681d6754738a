package dev.seedling.diffusion;

import java.util.Optional;

/**
 * A picture to start from instead of pure noise: SDEdit, arXiv 2108.01073.
 *
 * @param mask where to paint: white, and light grey, is painted, black is kept; all of it where absent. As large as the
 *     picture
 * @param strength how far to leave the picture, more than 0 (hardly) to 1 (all the way to noise)
 */
public record ImageToImage(SourcePicture picture, Optional<SourcePicture> mask, double strength) {
    public ImageToImage {
        requireStrength(strength);
        mask.ifPresent(drawn -> requireSameSize(picture, drawn));
    }

    /** @throws DiffusionException if the strength is out of bounds, or no number */
    public static double requireStrength(double strength) {
        if (!(strength > 0 && strength <= 1)) {
            throw new DiffusionException("strength must be more than 0 and at most 1, was " + strength);
        }
        return strength;
    }

    private static void requireSameSize(SourcePicture picture, SourcePicture mask) {
        if (picture.width() != mask.width() || picture.height() != mask.height()) {
            throw new DiffusionException("the mask must be as large as the picture, %dx%d, was %dx%d"
                    .formatted(picture.width(), picture.height(), mask.width(), mask.height()));
        }
    }
}
