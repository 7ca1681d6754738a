package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A propeller plane. */
final class Plane {
    static final Thing THING = Thing.of("airplane", 0.2, 1.8, Plane::paint)
            .also("plane", "aeroplane")
            .flies()
            .usually(RED, WHITE, YELLOW);

    private Plane() {}

    private static void paint(Brush brush) {
        brush.shaded(smooth(-0.74, 0.5, -0.9, 0.96, -0.72, 0.98, -0.48, 0.56), brush.dark());
        brush.shaded(smooth(0.1, 0.62, -0.1, 0.94, 0.06, 0.96, 0.34, 0.66), brush.dark());
        brush.body(smooth(-0.88, 0.54, -0.3, 0.66, 0.4, 0.76, 0.8, 0.58, 0.78, 0.36, 0.3, 0.22, -0.4, 0.36));
        brush.window(smooth(0.4, 0.58, 0.44, 0.72, 0.64, 0.68, 0.68, 0.56));
        for (int i = 0; i < 3; i++) {
            brush.window(disc(-0.28 + i * 0.2, 0.54, 0.05));
        }
        brush.shaded(smooth(0.24, 0.4, -0.26, 0.02, -0.06, 0, 0.48, 0.36), brush.dark());
        brush.shaded(smooth(-0.7, 0.5, -0.9, 0.36, -0.78, 0.34, -0.54, 0.48), brush.light());
        brush.fill(disc(0.82, 0.47, 0.05), new Color(0x3b3740));
        brush.fill(oval(0.86, 0.47, 0.025, 0.3), new Color(90, 90, 100, 150));
    }
}
