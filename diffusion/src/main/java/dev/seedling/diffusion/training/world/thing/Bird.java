package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLACK;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A bird on the wing. */
final class Bird {
    static final Thing THING =
            Thing.of("bird", 0.17, 1.45, Bird::paint).also("songbird").flies().usually(BLUE, RED, YELLOW, BLACK);

    private Bird() {}

    private static void paint(Brush brush) {
        brush.shaded(smooth(0.05, 0.5, -0.02, 0.9, -0.2, 1.02, -0.24, 0.76, -0.14, 0.5), brush.dark());
        brush.shaded(polygon(-0.36, 0.42, -0.74, 0.52, -0.7, 0.38, -0.74, 0.26), brush.dark());
        brush.body(smooth(-0.46, 0.4, -0.2, 0.56, 0.24, 0.62, 0.48, 0.5, 0.36, 0.26, 0, 0.16, -0.3, 0.26));
        brush.shaded(smooth(-0.1, 0.24, 0.2, 0.22, 0.36, 0.34, 0.1, 0.36), brush.light());
        brush.body(disc(0.38, 0.56, 0.22));
        brush.fill(polygon(0.55, 0.64, 0.78, 0.54, 0.56, 0.46), new Color(0xf7b02e));
        brush.eye(0.43, 0.62, 0.085);
        brush.shaded(smooth(0.16, 0.44, 0, 0.9, -0.3, 0.98, -0.42, 0.7, -0.26, 0.5, -0.06, 0.36), brush.dark());
        brush.line(curve(0.02, 0.5, -0.14, 0.7, -0.3, 0.82), 0.025, brush.tint());
        brush.line(curve(-0.08, 0.46, -0.24, 0.58, -0.36, 0.68), 0.025, brush.tint());
    }
}
