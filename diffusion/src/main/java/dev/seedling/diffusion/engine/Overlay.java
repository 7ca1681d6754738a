package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.sampling.Latents;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;

/**
 * Puts back what a mask keeps. An autoencoder changes every pixel a little, and users do not expect that where nothing
 * was to be painted; along the mask's edge the two pictures blend.
 */
final class Overlay {
    private static final int BLEND = 4; // pixels to either side of the edge
    private static final int LEVELS = 0xff;

    private Overlay() {}

    /** @param painted of the size, all of it painted */
    static BufferedImage over(BufferedImage painted, ImageToImage start, ImageSize size) {
        if (start.mask().isEmpty()) {
            return painted;
        }
        float[] share = softened(Canvases.mask(start.mask().get(), size), size);
        BufferedImage kept = start.picture().fitted(size);
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < share.length; i++) {
            int x = i % size.width();
            int y = i / size.width();
            image.setRGB(x, y, mix(kept.getRGB(x, y), painted.getRGB(x, y), share[i]));
        }
        return image;
    }

    private static int mix(int kept, int painted, float share) {
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            float level = (1 - share) * (kept >> shift & LEVELS) + share * (painted >> shift & LEVELS);
            rgb |= Math.round(level) << shift;
        }
        return rgb;
    }

    /** The mask with its edges turned into slopes. */
    private static float[] softened(Latents mask, ImageSize size) {
        float[] rows = averaged(mask.buffer(), size.width(), 1, size.height(), size.width());
        return averaged(FloatBuffer.wrap(rows), size.height(), size.width(), size.width(), 1);
    }

    /** The mean of the neighbours along one direction; beyond the picture's edge, the edge goes on. */
    private static float[] averaged(FloatBuffer values, int length, int step, int lines, int lineStep) {
        float[] means = new float[values.remaining()];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < length; i++) {
                float sum = 0;
                for (int near = i - BLEND; near <= i + BLEND; near++) {
                    sum += values.get(line * lineStep + Math.max(0, Math.min(length - 1, near)) * step);
                }
                means[line * lineStep + i * step] = sum / (2 * BLEND + 1);
            }
        }
        return means;
    }
}
