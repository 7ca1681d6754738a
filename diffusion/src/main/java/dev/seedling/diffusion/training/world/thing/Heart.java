package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;

/** A heart that floats. */
final class Heart {
    static final Thing THING =
            Thing.of("heart", 0.23, 1.05, Heart::paint).flies().usually(RED, PINK);

    private Heart() {}

    private static void paint(Brush brush) {
        brush.body(smooth(
                0, 0.02, -0.3, 0.34, -0.5, 0.66, -0.4, 0.92, -0.2, 0.97, 0, 0.8, 0.2, 0.97, 0.4, 0.92, 0.5, 0.66, 0.3,
                0.34));
        brush.fill(oval(-0.26, 0.74, 0.09, 0.12), Colors.fade(brush.light(), 0.7));
    }
}
