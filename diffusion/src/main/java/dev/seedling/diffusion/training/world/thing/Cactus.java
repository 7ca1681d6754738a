package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A cactus with two arms and a blossom. */
final class Cactus {
    static final Thing THING =
            Thing.of("cactus", 0.36, 0.7, Cactus::paint).many("cacti").usually(GREEN);

    private Cactus() {}

    private static void paint(Brush brush) {
        brush.line(curve(0.05, 0.3, 0.27, 0.34, 0.28, 0.62), 0.12, brush.dark());
        brush.line(curve(-0.05, 0.42, -0.27, 0.46, -0.28, 0.74), 0.12, brush.dark());
        brush.line(curve(0.05, 0.31, 0.26, 0.35, 0.27, 0.62), 0.09, brush.tint());
        brush.line(curve(-0.05, 0.43, -0.28, 0.47, -0.29, 0.74), 0.09, brush.tint());
        brush.body(rounded(-0.12, 0, 0.24, 0.95, 0.22));
        for (double x : new double[] {-0.05, 0.05}) {
            brush.line(curve(x, 0.08, x, 0.84), 0.012, brush.dark());
        }
        brush.fill(disc(-0.03, 0.95, 0.045), new Color(0xff8fb8));
        brush.fill(disc(0.04, 0.96, 0.045), new Color(0xffa9c8));
    }
}
