package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.arch;
import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A castle with three towers and flags. */
final class Castle {
    static final Thing THING = Thing.of("castle", 0.46, 1.05, Castle::paint)
            .also("fortress", "palace")
            .usually(GRAY, WHITE, PINK);

    private Castle() {}

    private static void paint(Brush brush) {
        brush.body(box(-0.4, 0, 0.8, 0.46));
        for (int i = 0; i < 5; i++) {
            brush.body(box(-0.38 + i * 0.165, 0.44, 0.1, 0.09));
        }
        tower(brush, -0.4, 0.6, 0.12);
        tower(brush, 0.4, 0.6, 0.12);
        tower(brush, 0, 0.72, 0.14);
        brush.shaded(arch(-0.11, 0, 0.22, 0.27), new Color(0x4d3524));
        brush.window(disc(-0.23, 0.26, 0.05));
        brush.window(disc(0.23, 0.26, 0.05));
    }

    private static void tower(Brush brush, double x, double top, double half) {
        brush.body(box(x - half, 0, 2 * half, top));
        brush.shaded(polygon(x - half * 1.35, top - 0.02, x, top + 0.24, x + half * 1.35, top - 0.02), brush.dark());
        brush.line(curve(x, top + 0.22, x, top + 0.29), 0.014, new Color(0x554433));
        brush.fill(polygon(x, top + 0.29, x + 0.11, top + 0.265, x, top + 0.24), new Color(0xf2c53d));
        brush.window(rounded(x - 0.035, top - 0.2, 0.07, 0.12, 0.07));
    }
}
