package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** A flat meadow full of flowers. */
final class Meadow {
    static final Place PLACE = Place.of("meadow", Stage.land(0.16), Meadow::far)
            .also("flower field", "grassland")
            .said("in a meadow", "on a flower meadow", "in a field of flowers");

    private Meadow() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.4);
        DoubleUnaryOperator woods = Land.rolling(brush, 0.43, 0.012);
        Land.ridge(brush, woods, 0.45, new Color(0x6fa878), new Color(0x6fa878), 0.4);
        for (int i = 0; i < 16; i++) {
            double x = (i + 0.5) * Cells.SIDE;
            brush.unlit().fill(disc(x, 0.435, i % 2 == 0 ? 0.02 : 0.03), Land.hazy(brush, new Color(0x5c9a66), 0.36));
        }
        Land.ridge(brush, x -> 0.41, 0.41, new Color(0x9bcb62), new Color(0x5fa043), 0.06);
        Land.grass(brush, 0.36, 12, new Color(0x62a545));
        Land.blossoms(brush, 0.36, 30, 0xff7aa2, 0xffffff, 0xffd94f, 0xb58cf0, 0xff8a5c);
    }
}
