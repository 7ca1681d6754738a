package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLACK;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A standing horse. */
final class Horse {
    static final Thing THING =
            Thing.of("horse", 0.36, 1.1, Horse::paint).also("pony").usually(BROWN, WHITE, BLACK);

    private Horse() {}

    private static void paint(Brush brush) {
        Color mane = brush.dark();
        brush.shaded(smooth(-0.38, 0.62, -0.56, 0.54, -0.56, 0.2, -0.46, 0.3, -0.4, 0.5), mane);
        for (double x : new double[] {-0.31, 0.07}) {
            brush.shaded(polygon(x, 0, x, 0.42, x + 0.14, 0.42, x + 0.11, 0), mane);
        }
        brush.body(smooth(-0.44, 0.5, -0.34, 0.66, 0, 0.61, 0.24, 0.7, 0.3, 0.48, 0.1, 0.36, -0.3, 0.36));
        for (double x : new double[] {-0.42, 0.18}) {
            brush.body(polygon(x, 0, x - 0.01, 0.46, x + 0.15, 0.46, x + 0.12, 0));
            brush.fill(box(x - 0.005, 0, 0.13, 0.055), new Color(0x3a2d28));
        }
        brush.body(smooth(0.04, 0.58, 0.12, 0.8, 0.24, 0.95, 0.42, 0.88, 0.38, 0.66, 0.3, 0.48));
        brush.body(smooth(0.16, 0.84, 0.3, 0.98, 0.46, 0.9, 0.64, 0.74, 0.64, 0.6, 0.52, 0.58, 0.32, 0.68));
        brush.shaded(oval(0.57, 0.66, 0.085, 0.075), brush.light());
        brush.shaded(polygon(0.26, 0.9, 0.3, 1.03, 0.38, 0.92), mane);
        brush.shaded(smooth(0.26, 0.98, 0.1, 0.88, -0.06, 0.58, 0.04, 0.56, 0.16, 0.76, 0.28, 0.9), mane);
        brush.eye(0.38, 0.82, 0.062);
        brush.fill(disc(0.6, 0.67, 0.02), new Color(0x2a2020));
    }
}
