package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;

/** A circle that floats: a ring, and a disc in it. */
final class Circle {
    static final Thing THING =
            Thing.of("circle", 0.22, 1, Circle::paint).flies().usually(RED, BLUE);

    private Circle() {}

    private static void paint(Brush brush) {
        brush.body(disc(0, 0.5, 0.5));
        brush.fill(disc(0, 0.5, 0.29), Colors.fade(brush.light(), 0.8));
    }
}
