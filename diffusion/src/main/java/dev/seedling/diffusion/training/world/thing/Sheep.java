package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A woolly sheep. */
final class Sheep {
    static final Thing THING = Thing.of("sheep", 0.25, 1.15, Sheep::paint)
            .many("sheep")
            .also("lamb")
            .usually(WHITE);

    private Sheep() {}

    private static void paint(Brush brush) {
        Color skin = new Color(0x3d3640);
        for (double x : new double[] {-0.34, -0.2, 0.1, 0.24}) {
            brush.fill(box(x, 0, 0.08, 0.3), skin);
        }
        for (int i = 0; i < 10; i++) {
            double angle = i * Math.PI / 5;
            brush.shaded(disc(-0.02 + 0.34 * Math.cos(angle), 0.5 + 0.22 * Math.sin(angle), 0.16), brush.tint());
        }
        brush.body(oval(-0.02, 0.5, 0.38, 0.27));
        brush.fill(smooth(0.2, 0.72, 0.38, 0.9, 0.59, 0.74, 0.57, 0.4, 0.37, 0.36), skin);
        brush.fill(oval(0.19, 0.7, 0.13, 0.06), skin);
        brush.body(disc(0.4, 0.87, 0.12));
        brush.body(disc(0.26, 0.82, 0.11));
        brush.eye(0.44, 0.66, 0.078, skin);
    }
}
