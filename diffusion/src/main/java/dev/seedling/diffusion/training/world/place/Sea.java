package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.star;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** The open sea from a sandy beach. */
final class Sea {
    static final Place PLACE = Place.of("sea", Stage.waterside(0.09, 0.27, 0.5, 0.6), Sea::far)
            .near(Sea::near)
            .also("ocean", "beach", "seaside")
            .said("by the sea", "at the seaside", "on the beach", "by the ocean");

    private Sea() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.5);
    }

    private static void near(Brush brush, Weather weather) {
        for (int i = 0; i < 12; i++) {
            double y = Cells.middle(brush, 0.2, 0.48);
            double x = Cells.middle(brush, 0, 1) - Cells.SIDE / 2;
            double wide = Cells.SIDE / 2;
            brush.line(curve(x, y, x + wide, y + 0.006, x + 2 * wide, y), 0.006, new Color(255, 255, 255, 110));
        }
        DoubleUnaryOperator surf = Land.rolling(brush, 0.17, 0.018);
        Land.ridge(brush, x -> surf.applyAsDouble(x) + 0.018, 0.2, new Color(0xf4fbff), new Color(0xd8eef6), 0);
        Land.ridge(brush, surf, 0.18, new Color(0xd9b77c), new Color(0xf2d9a2), 0);
        brush.fill(star(Cells.middle(brush, 0.05, 0.95), Cells.SIDE / 2, 5, 0.03, 0.013), new Color(0xe8784f));
    }
}
