package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLACK;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A steamship with two funnels. */
final class Ship {
    static final Thing THING = Thing.of("ship", 0.3, 1.6, Ship::paint)
            .also("steamship", "ocean liner")
            .swims()
            .usually(WHITE, RED, BLACK);

    private Ship() {}

    private static void paint(Brush brush) {
        for (double x : new double[] {-0.2, 0.14}) {
            brush.shaded(polygon(x - 0.02, 0.6, x - 0.04, 0.9, x + 0.12, 0.9, x + 0.14, 0.6), new Color(0xe8a33a));
            brush.fill(box(x - 0.04, 0.83, 0.165, 0.06), new Color(0x33303a));
            brush.fill(disc(x - 0.05, 0.98, 0.07), new Color(230, 230, 235, 180));
        }
        brush.shaded(rounded(-0.4, 0.5, 0.76, 0.18, 0.06), new Color(0xfaf6ee));
        brush.shaded(rounded(-0.54, 0.34, 1.04, 0.2, 0.06), new Color(0xf2ede0));
        for (int i = 0; i < 6; i++) {
            brush.window(disc(-0.42 + i * 0.16, 0.44, 0.04));
        }
        brush.body(smooth(-0.78, 0.37, -0.62, 0.04, 0, 0, 0.56, 0.04, 0.84, 0.4, 0.4, 0.34, -0.4, 0.34));
        brush.line(curve(-0.66, 0.12, 0, 0.09, 0.62, 0.13), 0.04, brush.light());
    }
}
