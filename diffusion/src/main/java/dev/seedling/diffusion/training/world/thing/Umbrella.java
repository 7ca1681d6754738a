package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** An open umbrella. */
final class Umbrella {
    static final Thing THING =
            Thing.of("umbrella", 0.31, 0.95, Umbrella::paint).also("parasol").usually(RED, BLUE, YELLOW);

    private Umbrella() {}

    private static void paint(Brush brush) {
        brush.line(curve(0, 0.95, 0, 0.08, 0.05, 0.02, 0.12, 0.04, 0.13, 0.1), 0.035, new Color(0x6b4a30));
        brush.body(smooth(
                -0.48, 0.52, -0.34, 0.84, 0, 0.96, 0.34, 0.84, 0.48, 0.52, 0.3, 0.58, 0.15, 0.52, 0, 0.58, -0.15, 0.52,
                -0.3, 0.58));
        brush.shaded(smooth(-0.15, 0.53, -0.12, 0.8, 0, 0.96, 0.12, 0.8, 0.15, 0.53, 0, 0.58), brush.light());
        brush.line(curve(0, 0.95, 0, 1), 0.03, brush.dark());
    }
}
