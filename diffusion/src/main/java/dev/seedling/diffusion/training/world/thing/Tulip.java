package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;
import static dev.seedling.diffusion.training.world.canvas.Tint.PURPLE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A tulip. */
final class Tulip {
    static final Thing THING = Thing.of("tulip", 0.3, 0.5, Tulip::paint).usually(RED, PINK, PURPLE, YELLOW);

    private Tulip() {}

    private static void paint(Brush brush) {
        Color leaf = new Color(0x4a9a50);
        brush.line(curve(0, 0, 0, 0.6), 0.04, leaf);
        brush.shaded(smooth(0, 0, 0.1, 0.3, 0.24, 0.5, 0.18, 0.18), leaf);
        brush.shaded(smooth(0, 0, -0.1, 0.26, -0.22, 0.42, -0.17, 0.14), leaf);
        brush.shaded(polygon(-0.1, 0.7, 0, 1, 0.1, 0.7), brush.dark());
        brush.body(smooth(0, 0.54, -0.17, 0.62, -0.19, 0.98, -0.06, 0.82, 0, 0.72));
        brush.body(smooth(0, 0.54, 0.17, 0.62, 0.19, 0.98, 0.06, 0.82, 0, 0.72));
        brush.body(smooth(0, 0.53, -0.1, 0.66, 0, 0.93, 0.1, 0.66));
    }
}
