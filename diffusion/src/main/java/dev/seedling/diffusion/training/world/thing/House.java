package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A cottage with a chimney. */
final class House {
    static final Thing THING =
            Thing.of("house", 0.36, 1.15, House::paint).also("cottage", "home").usually(RED, WHITE, BROWN, YELLOW);

    private House() {}

    private static void paint(Brush brush) {
        brush.shaded(box(0.24, 0.62, 0.14, 0.36), new Color(0x9a6a5a));
        brush.body(box(-0.46, 0, 0.92, 0.56));
        brush.shaded(polygon(-0.58, 0.53, -0.36, 0.92, 0.36, 0.92, 0.58, 0.53), brush.dark());
        brush.line(curve(-0.58, 0.53, 0.58, 0.53), 0.025, brush.light());
        brush.shaded(rounded(-0.1, 0, 0.2, 0.36, 0.06), new Color(0x6a4128));
        brush.fill(disc(0.05, 0.17, 0.02), new Color(0xf0cf60));
        for (double x : new double[] {-0.36, 0.18}) {
            brush.fill(box(x - 0.02, 0.16, 0.22, 0.24), brush.light());
            brush.window(box(x, 0.18, 0.18, 0.2));
            brush.line(curve(x + 0.09, 0.18, x + 0.09, 0.38), 0.016, brush.light());
        }
    }
}
