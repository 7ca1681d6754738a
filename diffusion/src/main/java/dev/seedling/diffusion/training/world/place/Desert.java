package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** Dunes, a mesa far away. */
final class Desert {
    static final Place PLACE = Place.of("desert", Stage.land(0.13), Desert::far)
            .also("dunes", "sand dunes")
            .said("in the desert", "among sand dunes", "in a desert");

    private Desert() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.42);
        mesa(brush, Cells.middle(brush, 0.05, 0.3), brush.either(0.17, 0.23));
        mesa(brush, Cells.middle(brush, 0.6, 0.85), brush.either(0.12, 0.18));
        double[] heights = {0.43, 0.34, 0.22};
        int[] sands = {0xe9bd7c, 0xe6b068, 0xdfa257};
        for (int i = 0; i < 3; i++) {
            DoubleUnaryOperator line = Land.rolling(brush, heights[i], 0.045);
            Color high = Colors.lighter(new Color(sands[i]), 0.3);
            Land.ridge(brush, line, heights[i] + 0.04, high, Colors.darker(new Color(sands[i]), 0.12), 0.25 - 0.1 * i);
        }
    }

    private static void mesa(Brush brush, double x, double height) {
        Brush unlit = brush.unlit();
        Color rock = Land.hazy(brush, new Color(0xb8694a), 0.3);
        unlit.fill(polygon(x - 0.14, 0.4, x - 0.09, 0.42 + height, x + 0.09, 0.42 + height, x + 0.15, 0.4), rock);
        unlit.fill(
                polygon(x + 0.02, 0.4, x + 0.05, 0.42 + height, x + 0.09, 0.42 + height, x + 0.15, 0.4),
                Colors.darker(rock, 0.15));
        for (double band : new double[] {0.3, 0.6}) {
            double y = 0.42 + height * band;
            unlit.line(curve(x - 0.11, y, x + 0.11, y), 0.006, Colors.lighter(rock, 0.15));
        }
    }
}
