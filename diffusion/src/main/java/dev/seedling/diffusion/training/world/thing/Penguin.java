package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLACK;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A penguin. */
final class Penguin {
    static final Thing THING = Thing.of("penguin", 0.27, 0.62, Penguin::paint).usually(BLACK, BLUE, GRAY);

    private Penguin() {}

    private static void paint(Brush brush) {
        Color beak = new Color(0xf5a32c);
        Color face = new Color(0xfdf9f0);
        brush.fill(oval(-0.12, 0.03, 0.11, 0.045), beak);
        brush.fill(oval(0.12, 0.03, 0.11, 0.045), beak);
        brush.shaded(smooth(-0.24, 0.56, -0.4, 0.34, -0.36, 0.22, -0.22, 0.34), brush.dark());
        brush.shaded(smooth(0.24, 0.56, 0.4, 0.34, 0.36, 0.22, 0.22, 0.34), brush.dark());
        brush.body(smooth(-0.28, 0.1, -0.28, 0.5, -0.22, 0.88, 0, 1, 0.22, 0.88, 0.28, 0.5, 0.28, 0.1, 0, 0.02));
        brush.fill(smooth(-0.2, 0.12, -0.21, 0.46, -0.1, 0.6, 0.1, 0.6, 0.21, 0.46, 0.2, 0.12, 0, 0.05), face);
        brush.fill(disc(-0.1, 0.74, 0.11), face);
        brush.fill(disc(0.1, 0.74, 0.11), face);
        brush.eye(-0.09, 0.75, 0.06, face);
        brush.eye(0.09, 0.75, 0.06, face);
        brush.fill(polygon(-0.07, 0.7, 0.07, 0.7, 0, 0.6), beak);
    }
}
