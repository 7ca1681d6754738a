package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A barn with a hip roof and a crossed door. */
final class Barn {
    static final Thing THING =
            Thing.of("barn", 0.34, 1.2, Barn::paint).also("farmhouse").usually(RED, BROWN);

    private Barn() {}

    private static void paint(Brush brush) {
        brush.body(polygon(-0.5, 0, -0.5, 0.5, -0.34, 0.82, 0, 0.98, 0.34, 0.82, 0.5, 0.5, 0.5, 0));
        brush.line(curve(-0.56, 0.44, -0.5, 0.52), 0.05, brush.dark());
        for (int side = -1; side <= 1; side += 2) {
            brush.line(polygon(side * 0.55, 0.47, side * 0.36, 0.83, 0, 1, side * 0.36, 0.83), 0.06, brush.dark());
        }
        brush.shaded(box(-0.2, 0, 0.4, 0.4), brush.dark());
        Color trim = new Color(0xfaf4e6);
        brush.line(box(-0.2, 0, 0.4, 0.4), 0.03, trim);
        brush.line(curve(-0.2, 0, 0.2, 0.4), 0.03, trim);
        brush.line(curve(-0.2, 0.4, 0.2, 0), 0.03, trim);
        brush.window(rounded(-0.1, 0.56, 0.2, 0.17, 0.1));
        brush.line(rounded(-0.1, 0.56, 0.2, 0.17, 0.1), 0.025, trim);
    }
}
