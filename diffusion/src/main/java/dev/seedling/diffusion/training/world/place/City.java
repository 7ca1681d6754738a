package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;

/** A skyline with its windows, and a street. */
final class City {
    static final Place PLACE = Place.of("city", Stage.land(0.11), City::far)
            .also("town", "skyline", "downtown")
            .said("in the city", "in a city", "in a big town", "before a city skyline");

    private static final double WIDE = 2 * Cells.SIDE;

    private City() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.3);
        row(brush, -Cells.SIDE, 0.46, 0.72, new Color(0x8fa0bd), 0.5, City::blind);
        row(brush, 0, 0.32, 0.6, new Color(0x64769a), 0.18, City::windows);
        brush.shaded(box(0, 0.16, 1, 0.07), new Color(0xb9b3ac));
        brush.gradient(box(0, 0, 1, 0.17), 0.17, new Color(0x6b6c78), 0, new Color(0x4c4d59));
        brush.fill(box(0, 0.165, 1, 0.012), new Color(0xdcd6cc));
        for (double x = Cells.SIDE / 2; x < 1; x += 3 * Cells.SIDE) {
            brush.fill(box(x, 0.045, 1.6 * Cells.SIDE, 0.014), new Color(0xf3e9b8));
        }
    }

    /** What a building has on its wall, from its left edge to its top. */
    private interface Front {
        void paint(Brush brush, double x, double top, Color wall);
    }

    /** Too far away for windows. */
    private static void blind(Brush brush, double x, double top, Color wall) {}

    /** Buildings side by side, two cells wide each; some of the far ones are hidden behind the near ones. */
    private static void row(Brush brush, double start, double low, double high, Color wall, double haze, Front front) {
        for (double x = start; x < 1; x += WIDE) {
            double top = Cells.middle(brush, low, high);
            Color seen = Land.hazy(brush, Colors.lighter(wall, brush.random(0, 0.25)), haze);
            brush.unlit().gradient(box(x, 0.15, WIDE * 0.96, top - 0.15), top, seen, 0.15, Colors.darker(seen, 0.2));
            front.paint(brush, x, top, seen);
        }
    }

    /** Each in the middle of a cell. */
    private static void windows(Brush brush, double x, double top, Color wall) {
        boolean lamps = brush.daytime() == Daytime.NIGHT || brush.daytime() == Daytime.SUNSET;
        for (double y = 4.5 * Cells.SIDE; y < top - Cells.SIDE * 0.6; y += Cells.SIDE) {
            for (int column = 0; column < 2; column++) {
                boolean on = lamps && brush.random().nextInt(5) < 2;
                Color glass = on ? new Color(0xffdc82) : lamps ? Colors.darker(wall, 0.2) : Colors.lighter(wall, 0.3);
                double middle = x + (column + 0.5) * Cells.SIDE;
                brush.unlit().fill(box(middle - 0.017, y - 0.019, 0.034, 0.038), glass);
            }
        }
    }
}
