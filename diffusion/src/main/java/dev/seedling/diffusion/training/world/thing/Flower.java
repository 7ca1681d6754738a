package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A flower with six petals. */
final class Flower {
    static final Thing THING = Thing.of("flower", 0.3, 0.62, Flower::paint)
            .also("blossom", "daisy")
            .usually(RED, PINK, YELLOW, WHITE);

    private Flower() {}

    private static void paint(Brush brush) {
        Color stem = new Color(0x3f8f45);
        brush.line(curve(0, 0, 0.03, 0.3, 0, 0.66), 0.035, stem);
        brush.shaded(smooth(0.02, 0.16, 0.14, 0.28, 0.28, 0.3, 0.16, 0.18), stem);
        brush.shaded(smooth(0.02, 0.26, -0.12, 0.36, -0.24, 0.38, -0.12, 0.26), stem);
        for (int i = 0; i < 6; i++) {
            double angle = i * Math.PI / 3 + 0.26;
            brush.body(disc(0.16 * Math.cos(angle), 0.72 + 0.16 * Math.sin(angle), 0.115));
        }
        brush.shaded(
                disc(0, 0.72, 0.1), brush.tint().equals(YELLOW.base()) ? new Color(0xa05a24) : new Color(0xf7c93c));
    }
}
