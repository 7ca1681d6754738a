package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** Coarse pixels in few colours. Not dithered: a dither is finer than what latents keep, and comes out as smears. */
final class PixelArt {
    static final Style STYLE = Style.of("pixel art", PixelArt::apply)
            .also("pixelated", "8-bit", "8-bit game")
            .said("pixel art of", "a pixel art picture of", "an 8-bit game picture of");

    private PixelArt() {}

    private static final int BLOCK = 4;
    private static final int LEVELS = 7;

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        for (int y = 0; y < pixels.height(); y += BLOCK) {
            for (int x = 0; x < pixels.width(); x += BLOCK) {
                coarsen(pixels.red(), x, y);
                coarsen(pixels.green(), x, y);
                coarsen(pixels.blue(), x, y);
            }
        }
        return pixels;
    }

    private static void coarsen(Plane plane, int x, int y) {
        float sum = 0;
        for (int k = 0; k < BLOCK * BLOCK; k++) {
            sum += plane.near(x + k % BLOCK, y + k / BLOCK);
        }
        float mean = sum / (BLOCK * BLOCK);
        float contrast = 0.5f + (mean - 0.5f) * 1.12f;
        float value = Math.max(0, Math.min(1, Math.round(contrast * (LEVELS - 1)) / (LEVELS - 1f)));
        for (int k = 0; k < BLOCK * BLOCK; k++) {
            plane.set((y + k / BLOCK) * plane.width() + x + k % BLOCK, value);
        }
    }
}
