package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.sampling.Latents;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;

/**
 * A picture as the autoencoder sees it.
 *
 * @param values (1, 3, height, width): red, green and blue planes, -1 to 1
 */
public record Pixels(Latents values) {
    private static final int CHANNELS = 3;
    private static final int LEVELS = 255;

    public int height() {
        return values.shape()[2];
    }

    public int width() {
        return values.shape()[3];
    }

    /** 8-bit sRGB; values are rounded, as the reference does, not cut. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        FloatBuffer planes = values.buffer();
        int area = width() * height();
        for (int pixel = 0; pixel < area; pixel++) {
            int rgb = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                rgb = (rgb << 8) | Math.round(unit(planes.get(channel * area + pixel)) * LEVELS);
            }
            image.setRGB(pixel % width(), pixel / width(), rgb);
        }
        return image;
    }

    /** The same as (height, width, 3), 0 to 1. */
    public Latents rows() {
        FloatBuffer planes = values.buffer();
        int area = width() * height();
        float[] rows = new float[CHANNELS * area];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = unit(planes.get(i % CHANNELS * area + i / CHANNELS));
        }
        return Latents.of(rows, height(), width(), CHANNELS);
    }

    /** The same picture, grey where the mask is 1. */
    Pixels without(Latents mask) {
        FloatBuffer planes = values.buffer();
        FloatBuffer paint = mask.buffer();
        float[] kept = new float[values.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = planes.get(i) * (1 - paint.get(i % mask.size()));
        }
        return new Pixels(Latents.of(kept, values.shape()));
    }

    /** Nothing but middle grey. */
    static Pixels grey(int height, int width) {
        return new Pixels(Latents.zeros(1, CHANNELS, height, width));
    }

    public static Pixels of(BufferedImage image) {
        int area = image.getWidth() * image.getHeight();
        float[] planes = new float[CHANNELS * area];
        for (int pixel = 0; pixel < area; pixel++) {
            int rgb = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
            for (int channel = 0; channel < CHANNELS; channel++) {
                int level = (rgb >> (8 * (CHANNELS - 1 - channel))) & LEVELS;
                planes[channel * area + pixel] = level / (float) LEVELS * 2 - 1;
            }
        }
        return new Pixels(Latents.of(planes, 1, CHANNELS, image.getHeight(), image.getWidth()));
    }

    /** From -1..1 to 0..1; what a network overshoots is cut. */
    static float unit(float value) {
        return Math.max(0, Math.min(1, value / 2 + 0.5f));
    }
}
