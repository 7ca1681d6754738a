package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Grain;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** Black contours and hatching on cream paper, with thin washes of colour. */
final class Ink {
    static final Style STYLE = Style.of("ink drawing", Ink::apply)
            .also("ink", "ink sketch", "pen and ink")
            .said("an ink drawing of", "a pen and ink drawing of", "an ink sketch of");

    private Ink() {}

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        int width = pixels.width();
        Pixels soft = pixels.blur(1);
        Plane luma = soft.luma();
        Plane contour = Focus.on(pixels.mask()).contours(contours(soft), contours(soft.blur(3)));
        Plane hand = Grain.field(width, pixels.height(), 20, random);
        for (int i = 0; i < pixels.count(); i++) {
            int y = i / width;
            int x = i - y * width;
            float wobble = hand.at(i) * 5;
            float tone = luma.at(i);
            float line = Math.max(0, Math.min(1, (contour.at(i) - 0.07f) * 5));
            line = Math.max(line, hatch(x + y + wobble, tone, 0.46f));
            line = Math.max(line, hatch(x - y + wobble, tone, 0.2f));
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

    private static Plane contours(Pixels pixels) {
        Plane red = pixels.red().edges();
        Plane green = pixels.green().edges();
        Plane blue = pixels.blue().edges();
        Plane things = pixels.mask().edges();
        for (int i = 0; i < red.count(); i++) {
            red.set(i, Math.max(Math.max(red.at(i), green.at(i)), Math.max(blue.at(i), 0.5f * things.at(i))));
        }
        return red;
    }

    /** A stroke every seven pixels, the broader the darker the tone is below a threshold. */
    private static float hatch(float across, float tone, float threshold) {
        float broad = Math.min(1.25f, (threshold - tone) * 5);
        // The operator % would take a third of all the time that pictures take.
        float phase = Math.abs(across - 7 * (float) Math.floor(across / 7) - 3.5f);
        return Math.max(0, Math.min(1, broad - phase)) * 0.62f;
    }
}
