package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/**
 * Black contours on cream paper, with thin washes of colour; what is dark of a thing is black. Not hatched: strokes are
 * finer than what latents keep, and what is left of them is a grey veil.
 */
final class Ink {
    static final Style STYLE = Style.of("ink drawing", Ink::apply)
            .also("ink", "ink sketch", "pen and ink")
            .said("an ink drawing of", "a pen and ink drawing of", "an ink sketch of");

    private Ink() {}

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        Pixels soft = pixels.blur(1);
        Plane luma = soft.luma();
        Plane around = luma.blur(8);
        Plane contour = Focus.on(pixels.mask()).contours(soft, Ink::edges);
        for (int i = 0; i < pixels.count(); i++) {
            float tone = luma.at(i);
            float spot = (around.at(i) - tone - 0.13f) * 8 * pixels.mask().at(i);
            float shade = Math.min(0.5f, (0.28f - tone) * 3)
                    * (0.4f + 0.6f * pixels.mask().at(i));
            float stroke = Math.min(1, (contour.at(i) - 0.07f) * 5);
            float line = Math.max(0, Math.max(shade, Math.min(1, Math.max(spot, stroke))));
            float wash = 0.42f + 0.4f * pixels.mask().at(i);
            float ink = 1 - 0.88f * line;
            pixels.set(
                    i,
                    (0.985f + (soft.red().at(i) - tone * 0.55f - 0.42f) * wash) * ink,
                    (0.965f + (soft.green().at(i) - tone * 0.55f - 0.42f) * wash) * ink,
                    (0.905f + (soft.blue().at(i) - tone * 0.55f - 0.42f) * wash) * ink);
        }
        return pixels;
    }

    private static Plane edges(Pixels pixels) {
        Plane red = pixels.red().edges();
        Plane green = pixels.green().edges();
        Plane blue = pixels.blue().edges();
        Plane things = pixels.mask().edges();
        for (int i = 0; i < red.count(); i++) {
            red.set(i, Math.max(Math.max(red.at(i), green.at(i)), Math.max(blue.at(i), 0.5f * things.at(i))));
        }
        return red;
    }
}
