package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** Glowing contours in full colours over a dark ground. */
final class Neon {
    static final Style STYLE = Style.of("neon", Neon::apply)
            .also("neon lights", "neon glow", "synthwave")
            .said("a neon picture of", "a glowing neon picture of", "neon art of");

    private Neon() {}

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        Pixels soft = pixels.blur(1);
        Pixels around = soft.blur(2);
        Focus focus = Focus.on(pixels.mask());
        Plane red = focus.contours(soft.red());
        Plane green = focus.contours(soft.green());
        Plane blue = focus.contours(soft.blue());
        Pixels tubes = new Pixels(red, green, blue, pixels.mask());
        for (int i = 0; i < pixels.count(); i++) {
            float edge = Math.max(red.at(i), Math.max(green.at(i), blue.at(i)));
            float strength = Math.max(0, Math.min(1, (edge - 0.025f) * 8));
            float top = Math.max(
                    0.12f,
                    Math.max(
                            around.red().at(i),
                            Math.max(around.green().at(i), around.blue().at(i))));
            tubes.set(
                    i,
                    vivid(around.red().at(i) / top) * strength,
                    vivid(around.green().at(i) / top) * strength,
                    vivid(around.blue().at(i) / top) * strength);
        }
        Pixels glow = tubes.blur(2);
        Pixels haze = tubes.blur(7);
        for (int i = 0; i < pixels.count(); i++) {
            float ground = 0.26f + 0.24f * pixels.mask().at(i);
            pixels.set(
                    i,
                    soft.red().at(i) * ground
                            + tubes.red().at(i) * 0.8f
                            + glow.red().at(i) * 0.55f
                            + haze.red().at(i) * 0.4f,
                    soft.green().at(i) * ground * 0.86f
                            + tubes.green().at(i) * 0.8f
                            + glow.green().at(i) * 0.55f
                            + haze.green().at(i) * 0.4f,
                    soft.blue().at(i) * ground
                            + 0.05f
                            + tubes.blue().at(i) * 0.8f
                            + glow.blue().at(i) * 0.55f
                            + haze.blue().at(i) * 0.4f);
        }
        return pixels;
    }

    /** Pulls a share of the strongest channel apart: pale colours become full ones. */
    private static float vivid(float share) {
        return share * share * share * 0.9f + 0.1f * share;
    }
}
