package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** A river between two green banks. */
final class River {
    static final Place PLACE = Place.of("river", Stage.waterside(0.39, 0.21, 0.36, 0.5), River::far)
            .near(River::near)
            .also("stream")
            .said("by a river", "at the river", "beside a stream");

    private River() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.48);
        Land.ridge(brush, Land.rolling(brush, 0.58, 0.05), 0.63, new Color(0x8cbf86), new Color(0x7cb077), 0.4);
        DoubleUnaryOperator bank = Land.rolling(brush, 0.47, 0.02);
        Land.ridge(brush, bank, 0.5, new Color(0x86bf5a), new Color(0x5f9c48), 0.08);
        for (int i = 0; i < 7; i++) {
            double x = Cells.middle(brush, 0, 1);
            double y = bank.applyAsDouble(x);
            brush.shaded(oval(x, y + 0.02, 0.035, 0.03), new Color(0x4f8f46));
        }
    }

    private static void near(Brush brush, Weather weather) {
        for (int i = 0; i < 8; i++) {
            double x = Cells.middle(brush, 0, 1) - Cells.SIDE / 2;
            double y = Cells.middle(brush, 0.18, 0.34);
            brush.line(curve(x, y, x + 0.06, y + 0.006, x + 0.12, y - 0.004), 0.006, new Color(255, 255, 255, 120));
        }
        DoubleUnaryOperator bank = Land.rolling(brush, 0.13, 0.03);
        Land.ridge(brush, x -> bank.applyAsDouble(x) + 0.014, 0.15, new Color(0x8a6f4c), new Color(0x7a6142), 0);
        Land.ridge(brush, bank, 0.15, new Color(0x7dba52), new Color(0x4c8a3c), 0);
        Land.grass(brush, 0.11, 8, new Color(0x5fa045));
        for (int i = 0; i < 4; i++) {
            double x = Cells.middle(brush, 0, 1);
            brush.shaded(oval(x, bank.applyAsDouble(x), 0.03, 0.018), new Color(0x9b9aa0));
        }
    }
}
