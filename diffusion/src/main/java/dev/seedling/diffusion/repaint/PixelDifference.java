package dev.seedling.diffusion.repaint;

import java.awt.image.BufferedImage;

/**
 * How far two images of one size are apart.
 *
 * @param differing pixels that are not equal
 * @param pixels of each image
 * @param largest difference of one colour channel, 0 to 255
 */
public record PixelDifference(int differing, int pixels, int largest) {
    private static final int CHANNELS = 3;
    private static final int CHANNEL_BITS = 8;
    private static final int CHANNEL = 0xff;

    /** @throws IllegalArgumentException if their sizes differ */
    static PixelDifference between(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        if (width != other.getWidth() || height != other.getHeight()) {
            throw new IllegalArgumentException("sizes must be equal, were %dx%d and %dx%d"
                    .formatted(width, height, other.getWidth(), other.getHeight()));
        }
        int[] left = one.getRGB(0, 0, width, height, null, 0, width);
        int[] right = other.getRGB(0, 0, width, height, null, 0, width);
        int differing = 0;
        int largest = 0;
        for (int i = 0; i < left.length; i++) {
            int distance = distance(left[i], right[i]);
            differing += distance > 0 ? 1 : 0;
            largest = Math.max(largest, distance);
        }
        return new PixelDifference(differing, left.length, largest);
    }

    public boolean isNone() {
        return differing == 0;
    }

    @Override
    public String toString() {
        return "%d of %d pixels differ, by %d of 255 at most".formatted(differing, pixels, largest);
    }

    private static int distance(int one, int other) {
        int largest = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            int shift = channel * CHANNEL_BITS;
            largest = Math.max(largest, Math.abs((one >> shift & CHANNEL) - (other >> shift & CHANNEL)));
        }
        return largest;
    }
}
