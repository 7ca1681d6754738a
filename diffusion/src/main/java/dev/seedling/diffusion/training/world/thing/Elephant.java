package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** An elephant. */
final class Elephant {
    static final Thing THING = Thing.of("elephant", 0.36, 1.2, Elephant::paint).usually(GRAY, PINK, BLUE);

    private Elephant() {}

    private static void paint(Brush brush) {
        brush.line(curve(-0.5, 0.6, -0.58, 0.44, -0.56, 0.34), 0.035, brush.dark());
        for (double x : new double[] {-0.3, 0.11}) {
            brush.shaded(rounded(x, 0, 0.17, 0.4, 0.08), brush.dark());
        }
        brush.body(smooth(-0.52, 0.5, -0.38, 0.84, 0, 0.88, 0.26, 0.8, 0.28, 0.4, 0, 0.26, -0.42, 0.26));
        for (double x : new double[] {-0.47, -0.05}) {
            brush.body(rounded(x, 0, 0.18, 0.46, 0.08));
        }
        brush.line(curve(0.44, 0.62, 0.56, 0.42, 0.52, 0.16, 0.62, 0.12), 0.12, brush.tint());
        brush.body(smooth(0.12, 0.74, 0.22, 0.97, 0.44, 0.96, 0.56, 0.72, 0.48, 0.5, 0.24, 0.46));
        brush.fill(smooth(0.44, 0.48, 0.56, 0.4, 0.64, 0.44, 0.52, 0.52), new Color(0xfffaf0));
        brush.shaded(smooth(0.26, 0.94, 0.06, 0.98, -0.1, 0.76, 0, 0.5, 0.2, 0.48, 0.28, 0.7), brush.dark());
        brush.eye(0.4, 0.77, 0.055);
    }
}
