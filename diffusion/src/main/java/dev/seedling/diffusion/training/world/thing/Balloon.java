package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.PURPLE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;
import java.awt.Shape;

/** A hot air balloon. */
final class Balloon {
    static final Thing THING = Thing.of("hot air balloon", 0.38, 0.72, Balloon::paint)
            .also("balloon")
            .flies()
            .usually(RED, YELLOW, PURPLE, BLUE);

    private Balloon() {}

    private static void paint(Brush brush) {
        Color rope = new Color(0x6b543c);
        brush.line(curve(-0.16, 0.36, -0.07, 0.16), 0.014, rope);
        brush.line(curve(0.16, 0.36, 0.07, 0.16), 0.014, rope);
        Shape envelope = smooth(
                -0.12, 0.29, -0.34, 0.56, -0.34, 0.78, -0.18, 0.96, 0, 1, 0.18, 0.96, 0.34, 0.78, 0.34, 0.56, 0.12,
                0.29);
        brush.body(envelope);
        brush.shaded(
                smooth(-0.06, 0.29, -0.16, 0.6, -0.1, 0.92, 0, 1, 0.1, 0.92, 0.16, 0.6, 0.06, 0.29), brush.light());
        brush.body(smooth(-0.022, 0.29, -0.055, 0.6, -0.03, 0.92, 0, 1, 0.03, 0.92, 0.055, 0.6, 0.022, 0.29));
        brush.fill(smooth(-0.13, 0.31, 0, 0.29, 0.13, 0.31, 0, 0.26), brush.dark());
        if (brush.daytime().dark()) {
            brush.shine(smooth(-0.03, 0.2, 0, 0.28, 0.03, 0.2), new Color(0xffb84d));
        }
        brush.shaded(rounded(-0.09, 0, 0.18, 0.16, 0.05), new Color(0x9a6a3c));
        brush.line(curve(-0.09, 0.14, 0.09, 0.14), 0.03, new Color(0x7a5230));
    }
}
