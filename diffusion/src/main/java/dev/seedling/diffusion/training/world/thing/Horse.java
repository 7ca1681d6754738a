package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
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
        for (double x : new double[] {-0.25, 0.04}) {
            brush.shaded(polygon(x, 0, x, 0.42, x + 0.14, 0.42, x + 0.11, 0), mane);
        }
        brush.body(smooth(-0.44, 0.5, -0.34, 0.66, 0, 0.61, 0.24, 0.7, 0.3, 0.48, 0.1, 0.36, -0.3, 0.36));
        for (double x : new double[] {-0.42, 0.18}) {
            brush.body(polygon(x, 0, x - 0.01, 0.46, x + 0.15, 0.46, x + 0.12, 0));
            brush.fill(box(x - 0.005, 0, 0.13, 0.055), new Color(0x3a2d28));
        }
        brush.body(smooth(0.1, 0.6, 0.22, 0.82, 0.3, 0.94, 0.42, 0.88, 0.4, 0.7, 0.3, 0.5));
        brush.body(smooth(0.26, 0.88, 0.36, 0.97, 0.48, 0.88, 0.62, 0.74, 0.58, 0.66, 0.5, 0.68, 0.36, 0.76));
        brush.shaded(polygon(0.3, 0.92, 0.33, 1.02, 0.38, 0.93), mane);
        brush.shaded(smooth(0.3, 0.97, 0.18, 0.9, 0.04, 0.62, 0.12, 0.6, 0.22, 0.78, 0.32, 0.9), mane);
        brush.eye(0.42, 0.86, 0.03);
        brush.fill(disc(0.58, 0.71, 0.014), new Color(0x2a2020));
    }
}
