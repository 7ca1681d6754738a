package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A leafy tree. */
final class Tree {
    static final Thing THING =
            Thing.of("tree", 0.42, 0.8, Tree::paint).also("oak").usually(GREEN, GREEN, ORANGE);

    private Tree() {}

    private static void paint(Brush brush) {
        Color bark = new Color(0x6d4a30);
        brush.shaded(smooth(-0.1, 0, -0.05, 0.2, -0.05, 0.45, 0.05, 0.45, 0.05, 0.2, 0.1, 0), bark);
        brush.line(curve(0, 0.36, 0.14, 0.52), 0.04, bark);
        brush.line(curve(0, 0.32, -0.14, 0.48), 0.04, bark);
        double[][] leaves = {
            {-0.2, 0.5, 0.19}, {0.2, 0.52, 0.19}, {0, 0.5, 0.18}, {-0.16, 0.7, 0.2}, {0.16, 0.7, 0.2}, {0, 0.81, 0.19}
        };
        for (double[] leaf : leaves) {
            brush.shaded(disc(leaf[0], leaf[1], leaf[2]), Colors.darker(brush.tint(), 0.12));
        }
        for (double[] leaf : leaves) {
            brush.body(disc(leaf[0] - 0.02, leaf[1] + 0.03, leaf[2] * 0.82));
        }
        for (double[] glint : new double[][] {{-0.2, 0.6}, {0.12, 0.62}, {-0.06, 0.76}, {0.16, 0.8}, {-0.18, 0.82}}) {
            brush.fill(disc(glint[0], glint[1], 0.03), Colors.fade(brush.light(), 0.7));
        }
    }
}
