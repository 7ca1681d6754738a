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
        for (double x : new double[] {-0.28, 0.14}) {
            brush.shaded(rounded(x, 0, 0.11, 0.36, 0.1), brush.dark());
        }
        brush.body(smooth(-0.46, 0.36, -0.4, 0.58, 0, 0.58, 0.28, 0.66, 0.34, 0.4, 0.1, 0.25, -0.3, 0.24));
        for (double x : new double[] {-0.42, 0.02}) {
            brush.body(rounded(x, 0, 0.12, 0.38, 0.1));
        }
        brush.body(smooth(0.1, 0.78, 0.2, 0.96, 0.4, 0.96, 0.5, 0.8, 0.44, 0.62, 0.22, 0.58));
        brush.shaded(smooth(0.36, 0.62, 0.4, 0.78, 0.62, 0.76, 0.64, 0.64, 0.5, 0.58), brush.light());
        brush.fill(oval(0.62, 0.73, 0.045, 0.04), new Color(0x1d1820));
        brush.shaded(smooth(0.2, 0.94, 0.08, 0.9, 0.04, 0.62, 0.14, 0.56, 0.24, 0.74), brush.dark());
        brush.eye(0.38, 0.81, 0.05);
        brush.line(curve(0.12, 0.6, 0.26, 0.54, 0.36, 0.58), 0.055, new Color(0xd8443c));
    }
}
