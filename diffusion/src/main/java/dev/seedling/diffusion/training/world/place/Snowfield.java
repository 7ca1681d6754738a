package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** A snowy land with snow-laden firs. */
final class Snowfield {
    static final Place PLACE = Place.of("snow field", Stage.land(0.13), Snowfield::far)
            .also("snow", "winter", "winter landscape")
            .said("in the snow", "on a snow field", "in a winter landscape");

    private Snowfield() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.45);
        Land.ridge(brush, Land.rolling(brush, 0.52, 0.05), 0.58, new Color(0xd5e2f2), new Color(0xc3d4ea), 0.25);
        DoubleUnaryOperator slope = Land.rolling(brush, 0.39, 0.035);
        Land.ridge(brush, slope, 0.43, new Color(0xeaf1fb), new Color(0xcddcf0), 0.1);
        for (int i = 0; i < 8; i++) {
            double x = (2 * i + brush.either(0.5, 1.5)) * Cells.SIDE;
            double height = brush.either(0.11, 0.16);
            Land.fir(brush, x, slope.applyAsDouble(x) - 0.02, height, Land.hazy(brush, new Color(0x3d7464), 0.15));
            snow(brush, x, slope.applyAsDouble(x) - 0.02, height);
        }
        Land.ridge(brush, Land.rolling(brush, 0.21, 0.03), 0.24, new Color(0xffffff), new Color(0xcfdcf2), 0);
    }

    private static void snow(Brush brush, double x, double y, double height) {
        for (int tier = 0; tier < 3; tier++) {
            double top = y + height * (0.54 + tier * 0.24);
            double wide = height * 0.1 * (1 - tier * 0.2);
            brush.fill(
                    polygon(
                            x - wide,
                            top - height * 0.19,
                            x,
                            top,
                            x + wide,
                            top - height * 0.19,
                            x,
                            top - height * 0.13),
                    new Color(0xf6faff));
        }
    }
}
