package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.arch;
import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;
import java.awt.Shape;

/** A banded tower whose lamp shines at night. */
final class Lighthouse {
    static final Thing THING =
            Thing.of("lighthouse", 0.5, 0.5, Lighthouse::paint).usually(RED, BLUE, WHITE);

    private Lighthouse() {}

    private static void paint(Brush brush) {
        brush.shaded(smooth(-0.27, 0, -0.16, 0.08, 0.16, 0.08, 0.27, 0, 0, -0.04), new Color(0x7d7770));
        Shape shaft = polygon(-0.15, 0.04, -0.1, 0.74, 0.1, 0.74, 0.15, 0.04);
        brush.shaded(shaft, new Color(0xf7f3ea));
        for (double y : new double[] {0.1, 0.36, 0.62}) {
            double low = 0.15 - (y - 0.04) * 0.0714;
            double high = low - 0.0093;
            brush.body(polygon(-low, y, -high, y + 0.13, high, y + 0.13, low, y));
        }
        brush.shaded(box(-0.15, 0.73, 0.3, 0.035), brush.dark());
        brush.shine(rounded(-0.08, 0.765, 0.16, 0.12, 0.04), new Color(0xfff2a6));
        brush.line(curve(0, 0.765, 0, 0.885), 0.015, new Color(0x54504a));
        brush.body(polygon(-0.12, 0.88, 0, 1, 0.12, 0.88));
        beam(brush);
        brush.shaded(arch(-0.05, 0.04, 0.1, 0.15), new Color(0x5c3d28));
    }

    private static void beam(Brush brush) {
        if (brush.daytime().dark()) {
            Color ray = new Color(255, 245, 180, 70);
            brush.fill(polygon(0.06, 0.83, 0.9, 0.98, 0.9, 0.74), ray);
            brush.fill(polygon(-0.06, 0.83, -0.9, 0.98, -0.9, 0.74), ray);
        }
    }
}
