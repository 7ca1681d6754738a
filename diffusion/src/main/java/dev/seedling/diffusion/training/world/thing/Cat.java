package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLACK;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A sitting cat. */
final class Cat {
    static final Thing THING =
            Thing.of("cat", 0.28, 0.8, Cat::paint).also("kitten", "kitty").usually(ORANGE, GRAY, BLACK, WHITE);

    private Cat() {}

    private static void paint(Brush brush) {
        brush.line(curve(-0.2, 0.08, -0.42, 0.1, -0.44, 0.34, -0.34, 0.46), 0.09, brush.dark());
        brush.body(smooth(-0.28, 0.02, -0.26, 0.3, -0.08, 0.56, 0.16, 0.54, 0.26, 0.26, 0.26, 0.02));
        brush.shaded(oval(0.1, 0.24, 0.1, 0.19), brush.light());
        brush.body(oval(0.04, 0.05, 0.09, 0.055));
        brush.body(oval(0.22, 0.05, 0.09, 0.055));
        brush.shaded(polygon(-0.17, 0.72, -0.16, 1, 0.04, 0.86), brush.dark());
        brush.shaded(polygon(0.37, 0.72, 0.36, 1, 0.16, 0.86), brush.dark());
        brush.body(oval(0.1, 0.69, 0.28, 0.21));
        brush.eye(-0.01, 0.72, 0.058);
        brush.eye(0.21, 0.72, 0.058);
        brush.fill(polygon(0.07, 0.64, 0.13, 0.64, 0.1, 0.605), new Color(0xf08a9b));
        Color whisker = brush.light();
        brush.line(curve(0.2, 0.62, 0.42, 0.66), 0.012, whisker);
        brush.line(curve(0.2, 0.6, 0.42, 0.58), 0.012, whisker);
        brush.line(curve(0, 0.62, -0.22, 0.66), 0.012, whisker);
        brush.line(curve(0, 0.6, -0.22, 0.58), 0.012, whisker);
    }
}
