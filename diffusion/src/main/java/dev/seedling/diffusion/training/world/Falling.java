package dev.seedling.diffusion.training.world;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;

/** Weather between the eye and the scene. */
final class Falling {
    private Falling() {}

    static void paint(Brush lit, Weather weather) {
        Brush brush = lit.unlit();
        switch (weather) {
            case RAIN -> rain(brush);
            case SNOWFALL -> snow(brush);
            case FOG -> fog(brush);
            case CLEAR, CLOUDY -> {}
        }
    }

    private static void rain(Brush brush) {
        for (int i = 0; i < 44; i++) {
            double x = Cells.middle(brush, 0, 1);
            double y = Cells.middle(brush, 0, 1);
            brush.line(curve(x + 0.007, y + 0.027, x - 0.007, y - 0.027), 0.006, new Color(225, 235, 250, 130));
        }
    }

    private static void snow(Brush brush) {
        for (int i = 0; i < 40; i++) {
            double x = Cells.middle(brush, 0, 1);
            brush.fill(disc(x, Cells.middle(brush, 0, 1), brush.either(0.006, 0.01)), Colors.fade(Color.WHITE, 0.9));
        }
    }

    private static void fog(Brush brush) {
        Color mist = Colors.lighter(brush.daytime().horizon(), brush.daytime().dark() ? 0.1 : 0.45);
        for (int i = 0; i < 4; i++) {
            double middle = brush.random(0.15, 0.6);
            double half = brush.random(0.08, 0.16);
            Color thick = Colors.fade(mist, 0.42);
            Color none = Colors.fade(mist, 0);
            brush.gradient(box(0, middle, 1, half), middle, thick, middle + half, none);
            brush.gradient(box(0, middle - half, 1, half), middle, thick, middle - half, none);
        }
        brush.fill(box(0, 0, 1, 1), Colors.fade(mist, 0.16));
    }
}
