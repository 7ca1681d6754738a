package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A bicycle. */
final class Bicycle {
    static final Thing THING =
            Thing.of("bicycle", 0.25, 1.5, Bicycle::paint).also("bike").usually(RED, BLUE, GREEN);

    private Bicycle() {}

    private static void paint(Brush brush) {
        Color tyre = new Color(0x2d2a33);
        for (double x : new double[] {-0.44, 0.44}) {
            brush.line(disc(x, 0.3, 0.27), 0.075, tyre);
        }
        brush.line(polygon(-0.44, 0.3, -0.18, 0.72, 0.02, 0.3), 0.085, brush.tint());
        brush.line(curve(0.02, 0.3, 0.32, 0.74), 0.085, brush.tint());
        brush.line(curve(-0.18, 0.7, 0.32, 0.72), 0.085, brush.tint());
        brush.line(curve(0.44, 0.3, 0.3, 0.88, 0.42, 0.96), 0.075, brush.dark());
        brush.line(curve(-0.18, 0.72, -0.2, 0.84), 0.06, tyre);
        brush.shaded(smooth(-0.34, 0.84, -0.2, 0.92, -0.06, 0.85), tyre);
        brush.fill(disc(0.02, 0.3, 0.06), tyre);
    }
}
