package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.arch;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A mill with four sails. */
final class Windmill {
    static final Thing THING =
            Thing.of("windmill", 0.5, 0.85, Windmill::paint).also("mill").usually(WHITE, BROWN, RED);

    private Windmill() {}

    private static void paint(Brush brush) {
        brush.body(polygon(-0.23, 0, -0.14, 0.58, 0.14, 0.58, 0.23, 0));
        brush.shaded(smooth(-0.19, 0.56, -0.1, 0.72, 0.1, 0.72, 0.19, 0.56, 0, 0.53), brush.dark());
        brush.shaded(arch(-0.07, 0, 0.14, 0.2), new Color(0x5c3d28));
        brush.window(rounded(-0.05, 0.34, 0.1, 0.12, 0.05));
        for (int i = 0; i < 4; i++) {
            sail(brush, (i + 0.5) * Math.PI / 2);
        }
        brush.fill(disc(0, 0.62, 0.035), new Color(0x4c3a2c));
    }

    private static void sail(Brush brush, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double tipX = 0.4 * cos;
        double tipY = 0.62 + 0.4 * sin;
        double sideX = -0.1 * sin;
        double sideY = 0.1 * cos;
        brush.shaded(
                polygon(
                        0.08 * cos,
                        0.62 + 0.08 * sin,
                        tipX,
                        tipY,
                        tipX + sideX,
                        tipY + sideY,
                        0.08 * cos + sideX,
                        0.62 + 0.08 * sin + sideY),
                new Color(0xf4e9d2));
        brush.line(curve(0, 0.62, tipX, tipY), 0.022, new Color(0x5d4632));
    }
}
