package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;

/** A square that floats, with a lighter one in it. */
final class Square {
    static final Thing THING =
            Thing.of("square", 0.21, 1, Square::paint).flies().usually(BLUE, GREEN);

    private Square() {}

    private static void paint(Brush brush) {
        brush.body(box(-0.5, 0, 1, 1));
        brush.fill(box(-0.26, 0.24, 0.52, 0.52), Colors.fade(brush.light(), 0.8));
    }
}
