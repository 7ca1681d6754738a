package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A sailing boat. */
final class Boat {
    static final Thing THING = Thing.of("boat", 0.33, 0.85, Boat::paint)
            .also("sailboat", "sailing boat")
            .swims()
            .usually(RED, WHITE, BLUE);

    private Boat() {}

    private static void paint(Brush brush) {
        brush.line(curve(0, 0.18, 0, 0.97), 0.025, new Color(0x6b4a30));
        Color sail = brush.tint().equals(WHITE.base()) ? new Color(0xdfeaf4) : new Color(0xfbf6ea);
        brush.shaded(smooth(0.03, 0.27, 0.04, 0.6, 0.03, 0.96, 0.24, 0.66, 0.38, 0.28), sail);
        brush.shaded(smooth(-0.03, 0.27, -0.03, 0.85, -0.16, 0.6, -0.3, 0.29), brush.light());
        brush.body(smooth(-0.46, 0.21, -0.32, 0.02, 0, 0, 0.3, 0.02, 0.46, 0.21, 0, 0.19));
        brush.line(curve(-0.44, 0.2, 0, 0.18, 0.44, 0.2), 0.03, brush.dark());
        brush.fill(polygon(0, 0.97, -0.12, 0.935, 0, 0.9), brush.tint());
    }
}
