package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;

/** A triangle that floats, with a lighter one in it. */
final class Triangle {
    static final Thing THING =
            Thing.of("triangle", 0.23, 1.1, Triangle::paint).flies().usually(GREEN, YELLOW);

    private Triangle() {}

    private static void paint(Brush brush) {
        brush.body(polygon(-0.55, 0, 0, 1, 0.55, 0));
        brush.fill(polygon(-0.26, 0.18, 0, 0.65, 0.26, 0.18), Colors.fade(brush.light(), 0.8));
    }
}
