package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.arch;
import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A slender tower with a pointed roof. */
final class Tower {
    static final Thing THING = Thing.of("tower", 0.52, 0.42, Tower::paint).usually(GRAY, BROWN, BLUE);

    private Tower() {}

    private static void paint(Brush brush) {
        brush.body(box(-0.13, 0, 0.26, 0.68));
        brush.body(polygon(-0.13, 0.6, -0.19, 0.68, -0.19, 0.76, 0.19, 0.76, 0.19, 0.68, 0.13, 0.6));
        brush.shaded(polygon(-0.22, 0.75, 0, 1, 0.22, 0.75), brush.dark());
        brush.shaded(arch(-0.06, 0, 0.12, 0.17), new Color(0x4d3524));
        brush.window(rounded(-0.035, 0.28, 0.07, 0.11, 0.07));
        brush.window(rounded(-0.035, 0.48, 0.07, 0.11, 0.07));
        Color seam = Colors.fade(brush.dark(), 0.6);
        for (double y : new double[] {0.12, 0.24, 0.36, 0.5}) {
            brush.line(curve(-0.11, y, -0.06, y), 0.012, seam);
            brush.line(curve(0.05, y + 0.05, 0.11, y + 0.05), 0.012, seam);
        }
    }
}
