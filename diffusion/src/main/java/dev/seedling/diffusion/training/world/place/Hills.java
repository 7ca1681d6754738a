package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** Rolling hills, one behind another. */
final class Hills {
    static final Place PLACE = Place.of("hills", Stage.land(0.13), Hills::far)
            .also("hillside", "rolling hills")
            .said("in the hills", "on a hill", "among rolling hills");

    private Hills() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.45);
        double[] heights = {0.54, 0.44, 0.34, 0.21};
        int[] greens = {0x93c68a, 0x7fbd68, 0x6bb04f, 0x5aa043};
        for (int i = 0; i < 4; i++) {
            DoubleUnaryOperator line = Land.rolling(brush, heights[i], 0.055);
            Color high = new Color(greens[i]);
            Land.ridge(brush, line, heights[i] + 0.05, high, Colors.darker(high, 0.25), 0.42 - i * 0.13);
            if (i < 3) {
                bushes(brush, line, 5, 0.018 + 0.006 * i, 0.36 - i * 0.13);
            }
        }
        Land.grass(brush, 0.16, 10, new Color(0x56993f));
    }

    private static void bushes(Brush brush, DoubleUnaryOperator line, int count, double size, double haze) {
        Color seen = Land.hazy(brush, new Color(0x3e7d45), haze);
        for (int i = 0; i < count; i++) {
            double x = Cells.middle(brush, 0, 1);
            brush.unlit().fill(disc(x, line.applyAsDouble(x) + size * 0.5, size), seen);
            brush.unlit().fill(disc(x + size, line.applyAsDouble(x + size) + size * 0.3, size * 0.7), seen);
        }
    }
}
