package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A rabbit with long ears. */
final class Rabbit {
    static final Thing THING =
            Thing.of("rabbit", 0.28, 0.75, Rabbit::paint).also("bunny", "hare").usually(WHITE, GRAY, BROWN);

    private Rabbit() {}

    private static void paint(Brush brush) {
        brush.fill(disc(-0.32, 0.15, 0.1), brush.light());
        brush.body(smooth(-0.3, 0.04, -0.28, 0.3, -0.04, 0.44, 0.2, 0.36, 0.26, 0.04));
        brush.shaded(oval(-0.12, 0.14, 0.16, 0.14), brush.dark());
        for (double x : new double[] {0.02, 0.22}) {
            brush.body(smooth(x - 0.05, 0.6, x - 0.1, 0.86, x - 0.03, 1, x + 0.06, 0.86, x + 0.06, 0.6));
            brush.fill(oval(x - 0.01, 0.8, 0.03, 0.13), new Color(0xf3a9b4));
        }
        brush.body(oval(0.14, 0.52, 0.22, 0.18));
        brush.eye(0.07, 0.55, 0.055);
        brush.eye(0.25, 0.55, 0.055);
        brush.fill(oval(0.17, 0.46, 0.03, 0.022), new Color(0xef7f92));
        brush.shaded(oval(0.02, 0.03, 0.12, 0.05), brush.light());
        brush.shaded(oval(0.22, 0.03, 0.1, 0.05), brush.light());
    }
}
