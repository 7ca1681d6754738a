package dev.seedling.diffusion.training.world.style;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Style;
import java.util.SplittableRandom;

/** A clean illustration: what the painters of things and places draw, untouched. */
final class Flat {
    static final Style STYLE = Style.of("flat illustration", Flat::apply)
            .also("flat", "vector art", "illustration")
            .said("a flat illustration of", "an illustration of", "vector art of");

    private Flat() {}

    private static Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random) {
        return pixels;
    }
}
