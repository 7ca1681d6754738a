package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.minus;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;
import java.awt.Shape;

/** A rainbow across the sky. */
final class Rainbow {
    static final Thing THING = Thing.of("rainbow", 0.5, 2, Rainbow::paint).flies();

    private Rainbow() {}

    private static void paint(Brush brush) {
        int[] bands = {0xf0483e, 0xf99432, 0xf9dc45, 0x55bd5c, 0x3f86e8, 0x8d55c8};
        for (int i = 0; i < bands.length; i++) {
            double radius = 0.95 - i * 0.062;
            Shape half = minus(disc(0, 0, radius), box(-1, -1, 2, 1));
            Shape arch = minus(half, disc(0, 0, radius - 0.066));
            Color band = Colors.fade(new Color(bands[i]), 0.82);
            brush.fill(arch, band);
            for (double foot : new double[] {-radius, radius - 0.066}) {
                brush.gradient(box(foot, -0.35, 0.066, 0.35), 0, band, -0.35, Colors.fade(band, 0));
            }
        }
    }
}
