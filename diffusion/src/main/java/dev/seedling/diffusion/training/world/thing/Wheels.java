package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;

import dev.seedling.diffusion.training.world.canvas.Brush;
import java.awt.Color;

/** The wheels that the vehicles share. */
final class Wheels {
    private Wheels() {}

    /** @param xs the hubs, at a wheel's radius above the ground */
    static void paint(Brush brush, double radius, double... xs) {
        for (double x : xs) {
            brush.fill(disc(x, radius, radius), new Color(0x26242c));
            brush.fill(disc(x, radius, radius * 0.55), new Color(0xb9bcc6));
            brush.fill(disc(x, radius, radius * 0.2), new Color(0x55525c));
        }
    }
}
