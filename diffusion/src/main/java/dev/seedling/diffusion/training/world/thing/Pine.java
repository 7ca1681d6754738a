package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A fir of four tiers. */
final class Pine {
    static final Thing THING = Thing.of("pine tree", 0.44, 0.6, Pine::paint)
            .also("fir", "christmas tree")
            .usually(GREEN);

    private Pine() {}

    private static void paint(Brush brush) {
        brush.shaded(box(-0.05, 0, 0.1, 0.2), new Color(0x6d4a30));
        double[] bottoms = {0.13, 0.34, 0.54, 0.72};
        double[] halves = {0.3, 0.25, 0.19, 0.13};
        for (int i = 0; i < 4; i++) {
            double y = bottoms[i];
            double half = halves[i];
            double top = Math.min(1, y + 0.34);
            brush.shaded(
                    smooth(
                            -half,
                            y,
                            -half * 0.4,
                            y + 0.03,
                            0,
                            y - 0.01,
                            half * 0.4,
                            y + 0.03,
                            half,
                            y,
                            half * 0.3,
                            y + 0.17,
                            0,
                            top,
                            -half * 0.3,
                            y + 0.17),
                    Colors.darker(brush.tint(), 0.2 - 0.06 * i));
        }
    }
}
