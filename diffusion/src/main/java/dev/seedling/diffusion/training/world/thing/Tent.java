package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A ridge tent with an open flap. */
final class Tent {
    static final Thing THING = Thing.of("tent", 0.28, 1.3, Tent::paint).usually(ORANGE, GREEN, YELLOW);

    private Tent() {}

    private static void paint(Brush brush) {
        brush.shaded(polygon(0.05, 0.95, 0.68, 0.1, 0.62, 0, 0.2, 0), brush.dark());
        brush.body(polygon(-0.6, 0, 0, 1, 0.45, 0));
        if (brush.daytime().dark()) {
            brush.shine(polygon(-0.22, 0, -0.01, 0.6, 0.14, 0), new Color(0xffd67a));
        } else {
            brush.shaded(polygon(-0.22, 0, -0.01, 0.6, 0.14, 0), new Color(0x4b4038));
        }
        brush.body(polygon(-0.01, 0.6, -0.3, 0, -0.2, 0));
        brush.line(curve(0, 1, -0.76, 0.02), 0.018, brush.light());
        brush.line(curve(0.05, 0.97, 0.8, 0.06), 0.018, brush.light());
    }
}
