package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A whale with its spout. */
final class Whale {
    static final Thing THING =
            Thing.of("whale", 0.25, 1.5, Whale::paint).swims().usually(BLUE, GRAY);

    private Whale() {}

    private static void paint(Brush brush) {
        brush.body(smooth(-0.5, 0.42, -0.62, 0.66, -0.8, 0.78, -0.62, 0.5, -0.4, 0.2));
        brush.body(smooth(-0.56, 0.5, -0.46, 0.72, -0.44, 0.86, -0.36, 0.6, -0.44, 0.4));
        brush.body(smooth(-0.6, 0.5, -0.3, 0.36, 0, 0.64, 0.4, 0.68, 0.66, 0.4, 0.56, 0.08, 0.1, 0, -0.36, 0.1));
        brush.fill(smooth(0.64, 0.26, 0.5, 0.08, 0.1, 0.02, -0.3, 0.1, 0.1, 0.14, 0.4, 0.2), brush.light());
        brush.shaded(smooth(0.08, 0.16, 0.12, 0, -0.08, -0.06, -0.04, 0.12), brush.dark());
        brush.eye(0.45, 0.36, 0.06);
        Color water = new Color(0xbfe6fa);
        brush.line(curve(0.28, 0.7, 0.28, 0.86), 0.05, water);
        brush.line(curve(0.28, 0.84, 0.22, 0.96, 0.12, 0.9), 0.045, water);
        brush.line(curve(0.28, 0.84, 0.34, 0.96, 0.44, 0.9), 0.045, water);
    }
}
