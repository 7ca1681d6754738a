package dev.seedling.diffusion.training.world.canvas;

import java.awt.image.BufferedImage;

/**
 * A picture that styles work on: three planes of colour and a mask that is 1 on the scene's things.
 *
 * @param mask never changed by a style
 */
public record Pixels(Plane red, Plane green, Plane blue, Plane mask) {

    /**
     * @param image of {@link BufferedImage#TYPE_INT_RGB}
     * @param mask shared, not copied
     */
    public static Pixels of(BufferedImage image, Plane mask) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = (int[]) image.getRaster().getDataElements(0, 0, width, height, null);
        Pixels pixels = new Pixels(new Plane(width, height), new Plane(width, height), new Plane(width, height), mask);
        for (int i = 0; i < rgb.length; i++) {
            pixels.set(i, ((rgb[i] >> 16) & 255) / 255f, ((rgb[i] >> 8) & 255) / 255f, (rgb[i] & 255) / 255f);
        }
        return pixels;
    }

    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(red.width(), red.height(), BufferedImage.TYPE_INT_RGB);
        int[] rgb = new int[red.count()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (eightBits(red.at(i)) << 16) | (eightBits(green.at(i)) << 8) | eightBits(blue.at(i));
        }
        image.getRaster().setDataElements(0, 0, red.width(), red.height(), rgb);
        return image;
    }

    public void set(int i, float r, float g, float b) {
        red.set(i, r);
        green.set(i, g);
        blue.set(i, b);
    }

    public int width() {
        return red.width();
    }

    public int height() {
        return red.height();
    }

    public int count() {
        return red.count();
    }

    /** Rec. 601 luma of one pixel. */
    public float luma(int i) {
        return 0.299f * red.at(i) + 0.587f * green.at(i) + 0.114f * blue.at(i);
    }

    public Plane luma() {
        Plane luma = new Plane(width(), height());
        for (int i = 0; i < count(); i++) {
            luma.set(i, luma(i));
        }
        return luma;
    }

    public Pixels blur(int radius) {
        return new Pixels(red.blur(radius), green.blur(radius), blue.blur(radius), mask);
    }

    /** Each pixel taken from (x + dx, y + dy). */
    public Pixels warp(Plane dx, Plane dy) {
        Pixels out = new Pixels(
                new Plane(width(), height()), new Plane(width(), height()), new Plane(width(), height()), mask);
        for (int i = 0; i < count(); i++) {
            int row = i / width();
            float x = i - row * width() + dx.at(i);
            float y = row + dy.at(i);
            out.set(i, red.between(x, y), green.between(x, y), blue.between(x, y));
        }
        return out;
    }

    private static int eightBits(float value) {
        return Math.max(0, Math.min(255, Math.round(value * 255)));
    }
}
