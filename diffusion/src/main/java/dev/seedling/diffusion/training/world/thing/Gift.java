package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A wrapped present. */
final class Gift {
    static final Thing THING =
            Thing.of("gift", 0.22, 1, Gift::paint).also("present", "gift box").usually(RED, BLUE, GREEN);

    private Gift() {}

    private static void paint(Brush brush) {
        Color ribbon = brush.tint().equals(YELLOW.base()) ? new Color(0xd8443c) : new Color(0xf8d858);
        brush.body(box(-0.42, 0, 0.84, 0.58));
        brush.shaded(rounded(-0.48, 0.52, 0.96, 0.2, 0.04), brush.dark());
        brush.shaded(box(-0.09, 0, 0.18, 0.72), ribbon);
        brush.shaded(smooth(0, 0.72, -0.32, 0.98, -0.4, 0.8, -0.2, 0.72), ribbon);
        brush.shaded(smooth(0, 0.72, 0.32, 0.98, 0.4, 0.8, 0.2, 0.72), ribbon);
        brush.shaded(disc(0, 0.75, 0.07), Colors.darker(ribbon, 0.15));
    }
}
