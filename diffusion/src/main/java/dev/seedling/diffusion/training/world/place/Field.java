package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;

/** A field of ripe wheat with bales of straw. */
final class Field {
    static final Place PLACE = Place.of("wheat field", Stage.land(0.13), Field::far)
            .also("farmland", "farm field")
            .said("in a wheat field", "on a farm field", "in farmland");

    private Field() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.42);
        Land.ridge(brush, Land.rolling(brush, 0.47, 0.03), 0.5, new Color(0x7fae72), new Color(0x6f9e64), 0.35);
        Land.ridge(brush, Land.rolling(brush, 0.41, 0.012), 0.42, new Color(0xeac766), new Color(0xd3a344), 0.08);
        furrows(brush);
        for (int i = 0; i < 3; i++) {
            bale(brush, Cells.middle(brush, 0.05, 0.95), Cells.middle(0.34), 0.028);
        }
        for (int i = 0; i < 32; i++) {
            double x = (i + 0.5) * Cells.SIDE / 2;
            double top = i % 2 == 0 ? 0.08 : 0.05;
            brush.line(curve(x, -0.01, x + 0.004, top), 0.006, new Color(0xc9952f));
            brush.line(curve(x + 0.003, top - 0.01, x + 0.008, top + 0.024), 0.013, new Color(0xf3d271));
        }
    }

    private static void furrows(Brush brush) {
        for (int i = -9; i <= 9; i++) {
            brush.line(curve(0.5 + i * 0.03, 0.4, 0.5 + i * 0.16, -0.02), 0.006, new Color(0xb98a34));
        }
    }

    private static void bale(Brush brush, double x, double y, double radius) {
        brush.shaded(rounded(x - radius, y - radius * 0.8, radius * 2.6, radius * 1.9, radius), new Color(0xd9b04e));
        brush.shaded(disc(x - radius * 0.2, y + radius * 0.15, radius * 0.95), new Color(0xf0d27c));
        brush.line(disc(x - radius * 0.2, y + radius * 0.15, radius * 0.5), 0.004, new Color(0xb98a34));
    }
}
