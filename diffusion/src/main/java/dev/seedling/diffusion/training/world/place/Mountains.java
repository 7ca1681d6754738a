package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** Snowy peaks over a green valley. */
final class Mountains {
    static final Place PLACE = Place.of("mountains", Stage.land(0.12), Mountains::far)
            .also("mountain", "alps")
            .said("in the mountains", "below the mountains", "in front of mountains");

    private Mountains() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.45);
        Land.ridge(brush, Land.jagged(brush, 0.5, 0.2, 4), 0.7, new Color(0x9fb0c8), new Color(0x8ea2bb), 0.4);
        peaks(brush);
        DoubleUnaryOperator slope = Land.rolling(brush, 0.33, 0.03);
        Land.ridge(brush, slope, 0.36, new Color(0x5e9454), new Color(0x497f45), 0.15);
        Land.firs(brush, slope, 16, 0.09, new Color(0x2c6145), 0.12);
        Land.ridge(brush, Land.rolling(brush, 0.22, 0.025), 0.24, new Color(0x7fb858), new Color(0x4d8a40), 0);
        Land.grass(brush, 0.16, 8, new Color(0x5c9c45));
    }

    private static void peaks(Brush brush) {
        double[] xs = {Cells.middle(brush, 0.05, 0.25), Cells.middle(brush, 0.72, 0.95), Cells.middle(brush, 0.4, 0.6)};
        double[] tops = {brush.either(0.67, 0.74), brush.either(0.65, 0.72), brush.either(0.77, 0.84)};
        for (int i = 0; i < 3; i++) {
            peak(brush, xs[i], tops[i], 0.34);
        }
    }

    private static void peak(Brush brush, double x, double top, double half) {
        double foot = 0.28;
        Brush unlit = brush.unlit();
        Color sunny = Land.hazy(brush, new Color(0x8b93a8), 0.12);
        Color shady = Land.hazy(brush, new Color(0x646d86), 0.12);
        unlit.gradient(
                polygon(x - half, foot, x, top, x + 0.02, foot), top, sunny, foot, Colors.mix(sunny, shady, 0.3));
        unlit.gradient(polygon(x + half, foot, x, top, x - 0.03, top - 0.2, x + 0.02, foot), top, shady, foot, sunny);
        double k = 0.34;
        double low = top - (top - foot) * k;
        Color snow = Land.hazy(brush, new Color(0xffffff), 0.05);
        unlit.fill(
                polygon(
                        x - half * k,
                        low,
                        x,
                        top,
                        x + half * k,
                        low,
                        x + half * 0.2,
                        low + 0.035,
                        x + half * 0.08,
                        low - 0.025,
                        x - half * 0.05,
                        low + 0.03,
                        x - half * 0.18,
                        low - 0.02),
                snow);
        unlit.fill(
                polygon(x, top, x + half * k, low, x + half * 0.2, low + 0.035, x + half * 0.06, low - 0.01),
                Colors.mix(snow, shady, 0.3));
    }
}
