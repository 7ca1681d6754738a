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
        brush.shaded(polygon(-0.12, 0.72, -0.1, 1.02, 0.08, 0.86), brush.dark());
        brush.shaded(polygon(0.38, 0.72, 0.4, 1.02, 0.2, 0.86), brush.dark());
        brush.body(smooth(-0.16, 0.76, 0.14, 0.9, 0.44, 0.76, 0.3, 0.58, 0.14, 0.48, -0.02, 0.58));
        brush.fill(polygon(-0.12, 0.7, 0.1, 0.62, 0.14, 0.49), new Color(0xfdf7ec));
        brush.fill(polygon(0.4, 0.7, 0.18, 0.62, 0.14, 0.49), new Color(0xfdf7ec));
        brush.fill(disc(0.14, 0.5, 0.04), new Color(0x241c22));
        brush.eye(0.03, 0.73, 0.045);
        brush.eye(0.25, 0.73, 0.045);
        brush.shaded(oval(0.06, 0.03, 0.08, 0.045), brush.dark());
        brush.shaded(oval(0.24, 0.03, 0.08, 0.045), brush.dark());
    }
}
