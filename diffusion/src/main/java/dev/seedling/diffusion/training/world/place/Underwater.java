package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;

/** The bottom of the sea, with weed, corals and beams of light. */
final class Underwater {
    static final Place PLACE = Place.of("underwater", Stage.waterside(0.1, 0.42, 0, 0), Underwater::far)
            .also("under the sea", "coral reef", "sea floor")
            .said("under water", "under the sea", "at the bottom of the sea")
            .onlyAt(Daytime.DAY);

    private Underwater() {}

    private static void far(Brush brush, Weather weather) {
        brush.gradient(box(0, 0.5, 1, 0.5), 1, new Color(0x7fdcec), 0.5, new Color(0x2a93cc));
        brush.gradient(box(0, 0, 1, 0.51), 0.5, new Color(0x2a93cc), 0, new Color(0x124a86));
        for (int i = 0; i < 5; i++) {
            double x = Cells.middle(brush, 0, 1);
            double wide = brush.either(0.04, 0.07);
            brush.gradient(
                    polygon(x, 1, x + wide, 1, x + wide * 2.4 - 0.2, 0.15, x - 0.25, 0.15),
                    1,
                    new Color(255, 255, 255, 80),
                    0.15,
                    new Color(255, 255, 255, 0));
        }
        Land.ridge(brush, Land.rolling(brush, 0.26, 0.05), 0.3, new Color(0x2f7fae), new Color(0x1f6595), 0);
        for (int i = 0; i < 5; i++) {
            weed(brush, brush.random().nextBoolean() ? Cells.middle(brush, 0, 0.24) : Cells.middle(brush, 0.76, 1));
        }
        Land.ridge(brush, Land.rolling(brush, 0.15, 0.02), 0.17, new Color(0xe4d3a0), new Color(0xb89f6c), 0);
        int[] corals = {0xff7f7a, 0xffb05c, 0xd07be0, 0xff9ac4};
        for (int i = 0; i < 5; i++) {
            coral(
                    brush,
                    Cells.middle(brush, 0, 1),
                    new Color(corals[brush.random().nextInt(4)]));
        }
        for (int i = 0; i < 7; i++) {
            brush.line(
                    disc(Cells.middle(brush, 0, 1), Cells.middle(brush, 0.2, 0.95), brush.either(0.007, 0.012)),
                    0.005,
                    new Color(255, 255, 255, 150));
        }
    }

    private static void weed(Brush brush, double x) {
        double top = brush.either(0.4, 0.55);
        brush.line(
                curve(x, 0.08, x + 0.03, top * 0.35, x - 0.02, top * 0.7, x + 0.02, top), 0.016, new Color(0x2f8f5b));
    }

    private static void coral(Brush brush, double x, Color color) {
        double y = Cells.middle(0.07);
        double size = brush.either(0.06, 0.085);
        for (double lean : new double[] {-0.7, -0.25, 0.25, 0.7}) {
            brush.line(
                    curve(x, y, x + lean * size * 0.5, y + size * 0.6, x + lean * size, y + size), size * 0.17, color);
        }
    }
}
