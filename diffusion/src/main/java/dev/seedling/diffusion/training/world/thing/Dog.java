package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLACK;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A standing dog. */
final class Dog {
    static final Thing THING =
            Thing.of("dog", 0.27, 1.2, Dog::paint).also("puppy").usually(BROWN, WHITE, BLACK);

    private Dog() {}

    private static void paint(Brush brush) {
        brush.line(curve(-0.42, 0.48, -0.56, 0.62, -0.56, 0.78), 0.085, brush.dark());
        for (double x : new double[] {-0.35, 0.09}) {
            brush.shaded(rounded(x, 0, 0.11, 0.36, 0.1), brush.dark());
        }
        brush.body(smooth(-0.46, 0.36, -0.4, 0.58, 0, 0.58, 0.28, 0.66, 0.34, 0.4, 0.1, 0.25, -0.3, 0.24));
        for (double x : new double[] {-0.42, 0.02}) {
            brush.body(rounded(x, 0, 0.12, 0.38, 0.1));
        }
        brush.body(smooth(0, 0.78, 0.1, 1, 0.36, 1, 0.5, 0.82, 0.44, 0.56, 0.14, 0.52));
        brush.shaded(smooth(0.33, 0.57, 0.37, 0.77, 0.62, 0.76, 0.65, 0.62, 0.5, 0.53), brush.light());
        brush.fill(oval(0.61, 0.73, 0.06, 0.05), new Color(0x1d1820));
        brush.shaded(smooth(0.14, 0.98, -0.02, 0.92, -0.08, 0.6, 0.04, 0.52, 0.17, 0.74), brush.dark());
        brush.eye(0.33, 0.83, 0.075);
        brush.line(curve(0.06, 0.55, 0.22, 0.49, 0.36, 0.53), 0.065, new Color(0xd8443c));
    }
}
