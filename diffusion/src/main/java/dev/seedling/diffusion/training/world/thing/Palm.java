package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A palm with seven fronds. */
final class Palm {
    static final Thing THING =
            Thing.of("palm tree", 0.46, 0.8, Palm::paint).also("palm").usually(GREEN);

    private Palm() {}

    private static void paint(Brush brush) {
        brush.line(curve(-0.1, 0, -0.04, 0.25, 0.02, 0.5, 0.08, 0.72), 0.075, new Color(0x9a6f45));
        brush.line(curve(-0.12, 0, -0.06, 0.25, 0, 0.5, 0.06, 0.72), 0.02, new Color(0xbd9160));
        for (double angle : new double[] {-0.6, 0.1, 0.75, 1.5, 2.3, 3.0, 3.7}) {
            frond(brush, angle);
        }
        brush.fill(disc(0.05, 0.7, 0.04), new Color(0x70492a));
        brush.fill(disc(0.12, 0.69, 0.04), new Color(0x5f3d22));
    }

    private static void frond(Brush brush, double angle) {
        double midX = 0.08 + 0.22 * Math.cos(angle);
        double midY = 0.76 + 0.17 * Math.sin(angle) + 0.06;
        double tipX = 0.08 + 0.42 * Math.cos(angle);
        double tipY = 0.7 + 0.24 * Math.sin(angle) - 0.03;
        brush.body(smooth(0.06, 0.72, midX - 0.02, midY + 0.045, tipX, tipY, midX + 0.02, midY - 0.045, 0.1, 0.72));
        brush.line(curve(0.08, 0.73, midX, midY, tipX, tipY), 0.012, brush.dark());
    }
}
