package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLACK;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A steam engine with its smoke. */
final class Train {
    static final Thing THING = Thing.of("train", 0.27, 1.75, Train::paint)
            .also("locomotive", "steam train")
            .usually(RED, BLACK, GREEN);

    private Train() {}

    private static void paint(Brush brush) {
        Color smoke = new Color(235, 235, 240, 200);
        brush.fill(disc(0.5, 0.92, 0.09), smoke);
        brush.fill(disc(0.34, 1.0, 0.12), smoke);
        brush.fill(disc(0.1, 1.06, 0.15), smoke);
        brush.shaded(polygon(0.4, 0.5, 0.36, 0.8, 0.6, 0.8, 0.56, 0.5), new Color(0x3b3740));
        brush.body(rounded(-0.3, 0.26, 1.06, 0.36, 0.2));
        brush.body(rounded(-0.84, 0.2, 0.6, 0.66, 0.06));
        brush.shaded(rounded(-0.9, 0.82, 0.72, 0.09, 0.08), brush.dark());
        brush.window(rounded(-0.7, 0.5, 0.32, 0.24, 0.05));
        brush.shaded(box(-0.86, 0.14, 1.64, 0.1), brush.dark());
        brush.shaded(polygon(0.76, 0.24, 0.94, 0.04, 0.7, 0.04), new Color(0x3b3740));
        brush.shine(disc(0.76, 0.5, 0.06), new Color(0xfff3b0));
        brush.shaded(rounded(0, 0.58, 0.16, 0.14, 0.1), new Color(0xe3b23c));
        Wheels.paint(brush, 0.14, -0.62, -0.24, 0.1, 0.44);
    }
}
