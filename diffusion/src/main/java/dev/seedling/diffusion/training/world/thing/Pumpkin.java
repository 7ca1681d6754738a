package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A ribbed pumpkin. */
final class Pumpkin {
    static final Thing THING = Thing.of("pumpkin", 0.22, 1.2, Pumpkin::paint).usually(ORANGE);

    private Pumpkin() {}

    private static void paint(Brush brush) {
        brush.line(curve(0, 0.75, 0.03, 0.92, 0.12, 0.97), 0.09, new Color(0x55803f));
        brush.shaded(oval(-0.36, 0.41, 0.23, 0.37), brush.dark());
        brush.shaded(oval(0.36, 0.41, 0.23, 0.37), brush.dark());
        brush.body(oval(-0.2, 0.41, 0.23, 0.4));
        brush.body(oval(0.2, 0.41, 0.23, 0.4));
        brush.body(oval(0, 0.41, 0.2, 0.41));
    }
}
