package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A friendly robot. */
final class Robot {
    static final Thing THING =
            Thing.of("robot", 0.34, 0.75, Robot::paint).also("android").usually(GRAY, BLUE, RED);

    private Robot() {}

    private static void paint(Brush brush) {
        Color steel = new Color(0x5a5d68);
        brush.line(curve(0, 0.86, 0, 0.97), 0.025, steel);
        brush.shine(disc(0, 0.97, 0.035), new Color(0xff6a5a));
        brush.line(curve(-0.22, 0.42, -0.34, 0.32, -0.32, 0.2), 0.06, steel);
        brush.line(curve(0.22, 0.42, 0.35, 0.42, 0.36, 0.56), 0.06, steel);
        brush.shaded(rounded(-0.18, 0, 0.14, 0.2, 0.05), steel);
        brush.shaded(rounded(0.04, 0, 0.14, 0.2, 0.05), steel);
        brush.body(rounded(-0.24, 0.14, 0.48, 0.35, 0.1));
        brush.fill(rounded(-0.15, 0.21, 0.3, 0.18, 0.05), brush.light());
        brush.fill(disc(-0.065, 0.3, 0.042), new Color(0xe8503f));
        brush.fill(disc(0.065, 0.3, 0.042), new Color(0x4caf50));
        brush.body(rounded(-0.29, 0.49, 0.58, 0.38, 0.14));
        brush.eye(-0.13, 0.71, 0.092);
        brush.eye(0.13, 0.71, 0.092);
        brush.line(curve(-0.12, 0.57, 0, 0.545, 0.12, 0.57), 0.03, new Color(0x33303a));
    }
}
