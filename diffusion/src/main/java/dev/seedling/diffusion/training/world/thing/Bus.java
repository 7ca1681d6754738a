package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A city bus. */
final class Bus {
    static final Thing THING =
            Thing.of("bus", 0.27, 1.85, Bus::paint).many("buses").usually(RED, YELLOW);

    private Bus() {}

    private static void paint(Brush brush) {
        brush.body(rounded(-0.9, 0.12, 1.8, 0.86, 0.18));
        brush.fill(box(-0.9, 0.36, 1.8, 0.06), brush.light());
        for (int i = 0; i < 5; i++) {
            brush.window(rounded(-0.82 + i * 0.3, 0.5, 0.25, 0.32, 0.06));
        }
        brush.window(rounded(0.7, 0.3, 0.16, 0.52, 0.06));
        brush.shine(disc(0.86, 0.25, 0.04), new Color(0xfff3b0));
        Wheels.paint(brush, 0.15, -0.52, 0.5);
    }
}
