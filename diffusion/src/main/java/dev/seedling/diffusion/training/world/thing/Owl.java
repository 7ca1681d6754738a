package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** An owl with big eyes. */
final class Owl {
    static final Thing THING = Thing.of("owl", 0.26, 0.7, Owl::paint).usually(BROWN, WHITE, GRAY);

    private Owl() {}

    private static void paint(Brush brush) {
        Color beak = new Color(0xf0a52c);
        brush.fill(oval(-0.1, 0.03, 0.07, 0.04), beak);
        brush.fill(oval(0.1, 0.03, 0.07, 0.04), beak);
        brush.shaded(polygon(-0.28, 0.8, -0.3, 1.02, -0.06, 0.9), brush.dark());
        brush.shaded(polygon(0.28, 0.8, 0.3, 1.02, 0.06, 0.9), brush.dark());
        brush.body(smooth(-0.3, 0.06, -0.34, 0.5, -0.26, 0.88, 0, 0.96, 0.26, 0.88, 0.34, 0.5, 0.3, 0.06, 0, 0.01));
        brush.shaded(oval(0, 0.3, 0.18, 0.26), brush.light());
        brush.shaded(smooth(-0.34, 0.54, -0.37, 0.26, -0.22, 0.06, -0.2, 0.42), brush.dark());
        brush.shaded(smooth(0.34, 0.54, 0.37, 0.26, 0.22, 0.06, 0.2, 0.42), brush.dark());
        brush.fill(disc(-0.13, 0.72, 0.155), brush.light());
        brush.fill(disc(0.13, 0.72, 0.155), brush.light());
        brush.eye(-0.12, 0.72, 0.09, brush.light());
        brush.eye(0.12, 0.72, 0.09, brush.light());
        brush.fill(polygon(-0.05, 0.66, 0.05, 0.66, 0, 0.55), beak);
    }
}
