package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** A still lake that mirrors hills, sky and whatever stands on its far bank. */
final class Lake {
    static final Place PLACE = Place.of("lake", Stage.waterside(0.43, 0.16, 0.41, 0.68), Lake::far)
            .near(Lake::near)
            .said("by a lake", "at the lake", "by the lake", "on a lake shore");

    private Lake() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.45);
        Land.ridge(brush, Land.jagged(brush, 0.52, 0.13, 3), 0.64, new Color(0x7d8fa8), new Color(0x8fa3b8), 0.45);
        DoubleUnaryOperator woods = Land.rolling(brush, 0.49, 0.03);
        Land.ridge(brush, woods, 0.52, new Color(0x5f9a62), new Color(0x4c8552), 0.25);
        Land.firs(brush, woods, 16, 0.08, new Color(0x2f6b4d), 0.22);
        Land.ridge(brush, Land.rolling(brush, 0.44, 0.008), 0.45, new Color(0x79b257), new Color(0x4f8a42), 0.05);
    }

    private static void near(Brush brush, Weather weather) {
        boolean left = brush.random().nextBoolean();
        for (int i = 0; i < 8; i++) {
            double x = (left ? 0 : 0.75) + (i + 0.5) * Cells.SIDE / 2;
            double top = brush.either(0.11, 0.18);
            brush.line(curve(x, -0.01, x + 0.005, top * 0.6, x, top), 0.007, new Color(0x3f7340));
            if (i % 2 == 0) {
                brush.line(curve(x + 0.004, top * 0.8, x + 0.006, top), 0.014, new Color(0x6e4a2c));
            }
        }
    }
}
