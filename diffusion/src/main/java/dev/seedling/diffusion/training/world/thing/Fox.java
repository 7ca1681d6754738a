package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A sitting fox with a bushy tail. */
final class Fox {
    static final Thing THING =
            Thing.of("fox", 0.27, 1.05, Fox::paint).many("foxes").usually(ORANGE, RED);

    private Fox() {}

    private static void paint(Brush brush) {
        brush.body(smooth(-0.1, 0.02, -0.4, 0.04, -0.58, 0.28, -0.54, 0.56, -0.36, 0.4, -0.18, 0.22));
        brush.fill(smooth(-0.58, 0.34, -0.55, 0.58, -0.42, 0.46, -0.48, 0.36), new Color(0xfdf7ec));
        brush.body(smooth(-0.22, 0.02, -0.16, 0.34, 0.02, 0.58, 0.24, 0.5, 0.3, 0.02));
        brush.fill(smooth(0.08, 0.5, 0.22, 0.46, 0.22, 0.22, 0.14, 0.12, 0.06, 0.3), new Color(0xfdf7ec));
        brush.shaded(polygon(-0.21, 0.72, -0.19, 1.03, 0.06, 0.86), brush.dark());
        brush.shaded(polygon(0.47, 0.72, 0.47, 1.03, 0.22, 0.86), brush.dark());
        brush.body(smooth(-0.25, 0.74, 0.14, 0.93, 0.51, 0.74, 0.34, 0.52, 0.14, 0.42, -0.08, 0.52));
        brush.fill(polygon(-0.21, 0.67, 0.09, 0.59, 0.14, 0.43), new Color(0xfdf7ec));
        brush.fill(polygon(0.47, 0.67, 0.19, 0.59, 0.14, 0.43), new Color(0xfdf7ec));
        brush.fill(disc(0.14, 0.46, 0.055), new Color(0x241c22));
        brush.eye(0.01, 0.71, 0.068);
        brush.eye(0.27, 0.71, 0.068);
        brush.shaded(oval(0.06, 0.03, 0.08, 0.045), brush.dark());
        brush.shaded(oval(0.24, 0.03, 0.08, 0.045), brush.dark());
    }
}
