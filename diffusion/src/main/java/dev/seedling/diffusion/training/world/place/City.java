package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;

import dev.seedling.diffusion.training.world.canvas.Brush;
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

    private City() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.3);
        row(brush, 11, 0.42, 0.72, new Color(0x8fa0bd), 0.5);
        row(brush, 8, 0.32, 0.56, new Color(0x64769a), 0.18);
        brush.shaded(box(0, 0.16, 1, 0.07), new Color(0xb9b3ac));
        brush.gradient(box(0, 0, 1, 0.17), 0.17, new Color(0x6b6c78), 0, new Color(0x4c4d59));
        brush.fill(box(0, 0.165, 1, 0.012), new Color(0xdcd6cc));
        for (int i = 0; i < 6; i++) {
            brush.fill(box(i * 0.18 + 0.03, 0.04, 0.1, 0.012), new Color(0xf3e9b8));
        }
    }

    private static void row(Brush brush, int count, double low, double high, Color wall, double haze) {
        double wide = 1.0 / count;
        for (int i = 0; i < count; i++) {
            double top = brush.random(low, high);
            Color seen = Land.hazy(brush, Colors.lighter(wall, brush.random(0, 0.25)), haze);
            double x = i * wide;
            brush.unlit().gradient(box(x, 0.15, wide * 0.94, top - 0.15), top, seen, 0.15, Colors.darker(seen, 0.2));
            if (brush.random().nextInt(3) == 0) {
                brush.unlit().fill(box(x + wide * 0.43, top, wide * 0.06, 0.05), seen);
            }
            windows(brush, x, wide, top, seen);
        }
    }

    private static void windows(Brush brush, double x, double wide, double top, Color wall) {
        boolean lamps = brush.daytime() == Daytime.NIGHT || brush.daytime() == Daytime.SUNSET;
        for (double y = 0.24; y < top - 0.03; y += 0.036) {
            for (int column = 0; column < 3; column++) {
                boolean on = lamps && brush.random().nextInt(5) < 3;
                Color glass = on ? new Color(0xffdc82) : lamps ? Colors.darker(wall, 0.3) : Colors.lighter(wall, 0.4);
                brush.unlit().fill(box(x + wide * (0.14 + column * 0.25), y, wide * 0.15, 0.018), glass);
            }
        }
    }
}
