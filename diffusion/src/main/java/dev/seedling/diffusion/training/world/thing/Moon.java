package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** The full moon. */
final class Moon {
    static final Thing THING = Thing.of("moon", 0.22, 1, Moon::paint).flies();

    private Moon() {}

    private static void paint(Brush brush) {
        Color pale = brush.daytime().dark() ? new Color(0xfdf6d2) : new Color(0xfbf7ea);
        brush.halo(0, 0.5, 1.1, pale, brush.daytime().dark() ? 0.5 : 0.3);
        brush.shine(disc(0, 0.5, 0.48), pale);
        Color crater = Colors.darker(pale, 0.13);
        for (double[] c :
                new double[][] {{-0.16, 0.62, 0.12}, {0.18, 0.7, 0.08}, {0.1, 0.34, 0.14}, {-0.24, 0.32, 0.07}}) {
            brush.shine(disc(c[0], c[1], c[2]), crater);
        }
    }
}
