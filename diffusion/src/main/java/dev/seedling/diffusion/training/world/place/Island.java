package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;

/** A small island with palms in a warm sea. */
final class Island {
    static final Place PLACE = Place.of("island", Stage.waterside(0.3, 0.1, 0.47, 0.55), Island::far)
            .near(Island::near)
            .also("tropical island")
            .said("on an island", "on a tropical island", "on a small island");

    private Island() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.47);
    }

    private static void near(Brush brush, Weather weather) {
        Brush unlit = brush.unlit();
        Color shoal = Colors.fade(brush.lit(new Color(0x55d6cf)), 0.75);
        unlit.fill(oval(0.5, 0.24, 0.56, 0.13), Colors.fade(shoal, 0.5));
        unlit.fill(oval(0.5, 0.25, 0.5, 0.1), shoal);
        brush.fill(oval(0.5, 0.262, 0.455, 0.083), new Color(0xf6fcff));
        brush.gradient(oval(0.5, 0.27, 0.44, 0.078), 0.35, new Color(0xf6e2ae), 0.2, new Color(0xe2bd7c));
        brush.shaded(
                smooth(0.12, 0.31, 0.3, 0.355, 0.5, 0.365, 0.7, 0.355, 0.88, 0.31, 0.5, 0.325), new Color(0x6db255));
        palm(brush, Cells.middle(brush, 0.08, 0.18), 0.31, -1);
        palm(brush, Cells.middle(brush, 0.82, 0.92), 0.31, 1);
        for (int i = 0; i < 6; i++) {
            double x = Cells.middle(brush, 0, 1) - Cells.SIDE / 2;
            double y = Cells.middle(brush, 0, 0.12);
            brush.line(curve(x, y, x + 0.03, y + 0.005, x + 0.06, y), 0.006, new Color(255, 255, 255, 130));
        }
    }

    private static void palm(Brush brush, double x, double y, int lean) {
        double topX = x + lean * 0.05;
        double topY = y + brush.either(0.21, 0.26);
        brush.line(curve(x, y, x + lean * 0.01, y + 0.1, topX, topY), 0.018, new Color(0x97703f));
        for (double angle : new double[] {-0.5, 0.3, 1.1, 2.0, 2.8, 3.6}) {
            double tipX = topX + 0.105 * Math.cos(angle);
            double tipY = topY + 0.06 * Math.sin(angle) - 0.015;
            double midX = topX + 0.055 * Math.cos(angle);
            double midY = topY + 0.05 * Math.sin(angle) + 0.018;
            brush.shaded(smooth(topX, topY, midX, midY + 0.012, tipX, tipY, midX, midY - 0.012), new Color(0x4a9a48));
        }
    }
}
