package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;

/**
 * XL's micro-conditioning: arXiv 2307.01952, section 2.2. All in pixels.
 *
 * @param originalHeight of the training picture it should look like
 * @param cropTop how much of that was cut off
 * @param targetHeight of the picture to paint
 */
public record SizeHints(
        int originalHeight, int originalWidth, int cropTop, int cropLeft, int targetHeight, int targetWidth) {
    /** A picture that was never scaled or cropped. */
    public static SizeHints of(ImageSize size) {
        return new SizeHints(size.height(), size.width(), 0, 0, size.height(), size.width());
    }

    float[] toArray() {
        return new float[] {originalHeight, originalWidth, cropTop, cropLeft, targetHeight, targetWidth};
    }
}
