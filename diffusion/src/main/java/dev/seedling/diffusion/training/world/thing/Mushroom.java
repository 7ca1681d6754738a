package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A toadstool with spots. */
final class Mushroom {
    static final Thing THING =
            Thing.of("mushroom", 0.27, 1, Mushroom::paint).also("toadstool").usually(RED, BROWN);

    private Mushroom() {}

    private static void paint(Brush brush) {
        brush.shaded(
                smooth(-0.17, 0.02, -0.12, 0.3, -0.13, 0.5, 0.13, 0.5, 0.12, 0.3, 0.17, 0.02, 0, -0.02),
                new Color(0xf6ead3));
        brush.shaded(oval(0, 0.47, 0.44, 0.09), new Color(0xd9c3a2));
        brush.body(smooth(-0.48, 0.46, -0.36, 0.8, 0, 0.99, 0.36, 0.8, 0.48, 0.46, 0.2, 0.5, -0.2, 0.5));
        Color spot = brush.tint().equals(WHITE.base()) ? new Color(0xd98b7c) : new Color(0xfdf8ee);
        brush.fill(oval(-0.24, 0.68, 0.08, 0.07), spot);
        brush.fill(oval(0.04, 0.82, 0.1, 0.07), spot);
        brush.fill(oval(0.27, 0.64, 0.07, 0.065), spot);
        brush.fill(oval(0.02, 0.6, 0.06, 0.05), spot);
    }
}
