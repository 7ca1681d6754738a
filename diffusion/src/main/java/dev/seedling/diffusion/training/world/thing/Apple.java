package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** An apple with a leaf. */
final class Apple {
    static final Thing THING = Thing.of("apple", 0.22, 0.95, Apple::paint).usually(RED, GREEN);

    private Apple() {}

    private static void paint(Brush brush) {
        brush.body(smooth(
                0, 0.04, -0.2, 0, -0.44, 0.3, -0.4, 0.66, -0.2, 0.8, 0, 0.73, 0.2, 0.8, 0.4, 0.66, 0.44, 0.3, 0.2, 0));
        brush.line(curve(0, 0.7, 0.02, 0.86, 0.08, 0.97), 0.05, new Color(0x6d4a30));
        brush.shaded(smooth(0.05, 0.84, 0.2, 0.98, 0.38, 0.94, 0.22, 0.82), new Color(0x56a94c));
        brush.fill(oval(-0.22, 0.56, 0.07, 0.12), new Color(255, 255, 255, 120));
    }
}
