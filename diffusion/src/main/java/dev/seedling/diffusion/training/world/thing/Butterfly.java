package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A butterfly with spotted wings. */
final class Butterfly {
    static final Thing THING = Thing.of("butterfly", 0.19, 1.15, Butterfly::paint)
            .many("butterflies")
            .flies()
            .usually(ORANGE, BLUE, PINK, YELLOW);

    private Butterfly() {}

    private static void paint(Brush brush) {
        for (int side = -1; side <= 1; side += 2) {
            brush.body(smooth(0, 0.56, side * 0.2, 0.94, side * 0.56, 1, side * 0.54, 0.64, side * 0.26, 0.48));
            brush.shaded(
                    smooth(0, 0.5, side * 0.3, 0.48, side * 0.48, 0.26, side * 0.32, 0.02, side * 0.12, 0.14),
                    brush.dark());
            brush.fill(disc(side * 0.4, 0.8, 0.075), brush.light());
            brush.fill(disc(side * 0.28, 0.26, 0.06), brush.light());
            brush.line(curve(0, 0.78, side * 0.08, 0.94, side * 0.16, 1), 0.02, new Color(0x33262c));
        }
        brush.fill(oval(0, 0.52, 0.05, 0.3), new Color(0x33262c));
    }
}
