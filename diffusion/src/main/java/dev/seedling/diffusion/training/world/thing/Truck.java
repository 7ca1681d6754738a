package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A lorry. */
final class Truck {
    static final Thing THING =
            Thing.of("truck", 0.27, 1.7, Truck::paint).also("lorry").usually(GREEN, BLUE, ORANGE);

    private Truck() {}

    private static void paint(Brush brush) {
        brush.shaded(rounded(-0.84, 0.22, 1.08, 0.76, 0.06), new Color(0xf1ece0));
        brush.body(box(-0.84, 0.5, 1.08, 0.2));
        brush.body(smooth(0.28, 0.18, 0.28, 0.82, 0.58, 0.84, 0.82, 0.5, 0.84, 0.18));
        brush.window(polygon(0.4, 0.48, 0.4, 0.76, 0.58, 0.76, 0.72, 0.48));
        brush.shaded(box(-0.86, 0.14, 1.7, 0.1), new Color(0x4a4650));
        brush.shine(disc(0.8, 0.3, 0.045), new Color(0xfff3b0));
        Wheels.paint(brush, 0.16, -0.52, 0.5);
    }
}
