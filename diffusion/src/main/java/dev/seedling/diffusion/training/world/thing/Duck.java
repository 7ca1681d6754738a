package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A duck. */
final class Duck {
    static final Thing THING =
            Thing.of("duck", 0.2, 1.2, Duck::paint).also("duckling").swims().usually(YELLOW, WHITE);

    private Duck() {}

    private static void paint(Brush brush) {
        brush.body(smooth(-0.58, 0.52, -0.4, 0.44, 0, 0.46, 0.28, 0.44, 0.36, 0.2, 0.2, 0.02, -0.2, 0, -0.46, 0.2));
        brush.body(disc(0.26, 0.72, 0.25));
        brush.shaded(smooth(0.44, 0.74, 0.68, 0.7, 0.66, 0.6, 0.44, 0.6), new Color(0xf08a24));
        brush.shaded(smooth(-0.36, 0.4, -0.06, 0.42, 0.1, 0.26, -0.1, 0.12, -0.34, 0.2), brush.dark());
        brush.eye(0.34, 0.8, 0.06);
    }
}
