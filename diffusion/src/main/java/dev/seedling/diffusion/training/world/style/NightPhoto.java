package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** A photograph by night: sharp things before a soft distance, lamps out of focus, bloom, a dark rim. */
final class NightPhoto {
    static final Style STYLE = Style.of("night photo", NightPhoto::apply)
            .also("night photograph", "photo at night")
            .said("a night photo of", "a photo taken at night of", "a night photograph of")
            .onlyAt(Daytime.NIGHT);

    private NightPhoto() {}

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        Pixels distance = pixels.blur(2);
        for (int k = 0; k < 5; k++) {
            lamp(distance, random);
        }
        for (int i = 0; i < pixels.count(); i++) {
            float near = pixels.mask().at(i);
            pixels.set(
                    i,
                    distance.red().at(i) + (pixels.red().at(i) - distance.red().at(i)) * near,
                    distance.green().at(i)
                            + (pixels.green().at(i) - distance.green().at(i)) * near,
                    distance.blue().at(i)
                            + (pixels.blue().at(i) - distance.blue().at(i)) * near);
        }
        Pixels bloom = pixels.blur(5);
        int width = pixels.width();
        for (int i = 0; i < pixels.count(); i++) {
            float luma = pixels.luma(i);
            float share = 0.4f * (1 - pixels.mask().at(i));
            int y = i / width;
            float dx = (i - y * width) / (float) width - 0.5f;
            float dy = y / (float) pixels.height() - 0.5f;
            float rim = 1.12f - 1.25f * (dx * dx + dy * dy);
            pixels.set(
                    i,
                    exposed(dusk(pixels.red().at(i), luma, share), bloom.red().at(i)) * rim,
                    exposed(
                                    dusk(pixels.green().at(i), luma, share),
                                    bloom.green().at(i))
                            * rim,
                    exposed(dusk(pixels.blue().at(i), luma, share), bloom.blue().at(i)) * rim + 0.012f);
        }
        return pixels;
    }

    /** Film sees little colour in the dark; what the eye looks at keeps it. */
    private static float dusk(float value, float grey, float share) {
        return value + (grey - value) * share;
    }

    /** A film's curve: contrast in the middle, and light that spills from what is bright. */
    private static float exposed(float value, float bloom) {
        float spill = Math.max(0, bloom - 0.35f) * 0.45f;
        float v = Math.max(0, Math.min(1, value));
        return 0.62f * v + 0.75f * v * v * (3 - 2 * v) + spill;
    }

    private static void lamp(Pixels pixels, SplittableRandom random) {
        int radius = random.nextBoolean() ? 6 : 8;
        int centerX = (int) (pixels.width() * Cells.middle(random.nextDouble()));
        int centerY = (int) (pixels.height() * Cells.middle(0.42 + 0.2 * random.nextDouble()));
        float warm = (float) random.nextDouble();
        for (int y = Math.max(0, centerY - radius); y <= Math.min(pixels.height() - 1, centerY + radius); y++) {
            for (int x = Math.max(0, centerX - radius); x <= Math.min(pixels.width() - 1, centerX + radius); x++) {
                double distance = Math.hypot(x - centerX, y - centerY);
                if (distance < radius) {
                    int i = y * pixels.width() + x;
                    float light = distance > radius - 1.5 ? 0.42f : 0.28f;
                    pixels.set(
                            i,
                            pixels.red().at(i) + light,
                            pixels.green().at(i) + light * (0.5f + 0.35f * warm),
                            pixels.blue().at(i) + light * (0.75f - 0.6f * warm));
                }
            }
        }
    }
}
