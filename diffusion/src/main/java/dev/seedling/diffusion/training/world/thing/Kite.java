package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A kite with a ribboned tail. */
final class Kite {
    static final Thing THING = Thing.of("kite", 0.28, 0.7, Kite::paint).flies().usually(RED, YELLOW, BLUE);

    private Kite() {}

    private static void paint(Brush brush) {
        brush.line(curve(0.02, 0.4, -0.1, 0.28, 0.06, 0.16, -0.06, 0.02), 0.02, new Color(0x7a6a5a));
        for (double[] bow : new double[][] {{-0.07, 0.28}, {0.05, 0.15}}) {
            brush.fill(
                    polygon(
                            bow[0] - 0.08,
                            bow[1] + 0.05,
                            bow[0] + 0.08,
                            bow[1] - 0.05,
                            bow[0] + 0.08,
                            bow[1] + 0.05,
                            bow[0] - 0.08,
                            bow[1] - 0.05),
                    brush.light());
        }
        brush.body(polygon(0, 1, -0.3, 0.74, 0, 0.38));
        brush.shaded(polygon(0, 1, 0.3, 0.74, 0, 0.38), brush.light());
        brush.shaded(polygon(-0.3, 0.74, 0, 0.74, 0, 0.38), brush.dark());
        brush.body(polygon(0.3, 0.74, 0, 0.74, 0, 0.38));
    }
}
