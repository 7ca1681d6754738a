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
        brush.line(curve(-0.22, 0.48, -0.34, 0.36, -0.32, 0.24), 0.06, steel);
        brush.line(curve(0.22, 0.48, 0.36, 0.5, 0.38, 0.64), 0.06, steel);
        brush.shaded(rounded(-0.16, 0, 0.12, 0.2, 0.05), steel);
        brush.shaded(rounded(0.04, 0, 0.12, 0.2, 0.05), steel);
        brush.body(rounded(-0.24, 0.16, 0.48, 0.38, 0.1));
        brush.fill(rounded(-0.14, 0.26, 0.28, 0.18, 0.05), brush.light());
        brush.fill(disc(-0.06, 0.36, 0.03), new Color(0xe8503f));
        brush.fill(disc(0.06, 0.36, 0.03), new Color(0x4caf50));
        brush.body(rounded(-0.21, 0.57, 0.42, 0.3, 0.12));
        brush.eye(-0.09, 0.73, 0.06);
        brush.eye(0.09, 0.73, 0.06);
        brush.line(curve(-0.08, 0.63, 0, 0.61, 0.08, 0.63), 0.02, new Color(0x33303a));
    }
}
