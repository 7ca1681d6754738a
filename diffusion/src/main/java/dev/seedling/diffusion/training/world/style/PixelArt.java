package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** Coarse pixels in few colours, dithered by a Bayer matrix. */
final class PixelArt {
    static final Style STYLE = Style.of("pixel art", PixelArt::apply)
            .also("pixelated", "8-bit", "8-bit game")
            .said("pixel art of", "a pixel art picture of", "an 8-bit game picture of");

    private PixelArt() {}

    private static final int BLOCK = 4;
    private static final int LEVELS = 7;
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        for (int y = 0; y < pixels.height(); y += BLOCK) {
            for (int x = 0; x < pixels.width(); x += BLOCK) {
                float threshold = (BAYER[(y / BLOCK % 4) * 4 + x / BLOCK % 4] + 0.5f) / 16;
                coarsen(pixels.red(), x, y, threshold);
                coarsen(pixels.green(), x, y, threshold);
                coarsen(pixels.blue(), x, y, threshold);
            }
        }
        return pixels;
    }

    private static void coarsen(Plane plane, int x, int y, float threshold) {
        float sum = 0;
        for (int k = 0; k < BLOCK * BLOCK; k++) {
            sum += plane.near(x + k % BLOCK, y + k / BLOCK);
        }
        float mean = sum / (BLOCK * BLOCK);
        float contrast = 0.5f + (mean - 0.5f) * 1.12f;
        // A narrowed threshold keeps the dither to the steps between two levels.
        float level = (float) Math.floor(contrast * (LEVELS - 1) + 0.5f + (threshold - 0.5f) * 0.3f);
        float value = Math.max(0, Math.min(1, level / (LEVELS - 1)));
        for (int k = 0; k < BLOCK * BLOCK; k++) {
            plane.set((y + k / BLOCK) * plane.width() + x + k % BLOCK, value);
        }
    }
}
