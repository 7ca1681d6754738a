package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Stage;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Water that mirrors what is above its shore, in ripples that widen towards the eye. */
final class Water {
    private static final Color DEEP = new Color(0x2b6fb5);

    private Water() {}

    static void flood(BufferedImage image, Stage stage, Daytime daytime) {
        int size = image.getWidth();
        int shore = (int) Math.round((1 - stage.shore()) * image.getHeight());
        Color tone = daytime.sceneryLight();
        Color water = new Color(
                DEEP.getRed() * tone.getRed() / 255,
                DEEP.getGreen() * tone.getGreen() / 255,
                DEEP.getBlue() * tone.getBlue() / 255);
        Color far = Colors.mix(water, daytime.horizon(), daytime.dark() ? 0.3 : 0.45);
        int[] rgb = image.getRGB(0, 0, size, image.getHeight(), null, 0, size);
        for (int y = shore; y < image.getHeight(); y++) {
            double depth = (y - shore) / (double) Math.max(1, image.getHeight() - shore);
            int source = Math.max(0, 2 * shore - y - 1 - (int) (2 * Math.sin(40 * Math.sqrt(depth))));
            double ripple = (0.6 + 3.4 * depth) * Math.sin(90 * Math.sqrt(depth + 0.02));
            Color tint = Colors.mix(far, Colors.darker(water, 0.25), depth);
            for (int x = 0; x < size; x++) {
                int from = Math.max(0, Math.min(size - 1, (int) Math.round(x + ripple)));
                int mirrored = rgb[Math.min(source, shore - 1) * size + from];
                rgb[y * size + x] = blend(mirrored, tint, stage.mirror() * (1 - 0.35 * depth));
            }
        }
        image.setRGB(0, 0, size, image.getHeight(), rgb, 0, size);
    }

    private static int blend(int rgb, Color tint, double share) {
        int r = (int) (tint.getRed() + (((rgb >> 16) & 255) - tint.getRed()) * share);
        int g = (int) (tint.getGreen() + (((rgb >> 8) & 255) - tint.getGreen()) * share);
        int b = (int) (tint.getBlue() + ((rgb & 255) - tint.getBlue()) * share);
        return (r << 16) | (g << 8) | b;
    }
}
