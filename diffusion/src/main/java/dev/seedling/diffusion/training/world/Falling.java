package dev.seedling.diffusion.training.world;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;

import dev.seedling.diffusion.training.world.canvas.Brush;
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
        for (int i = 0; i < 110; i++) {
            double x = brush.random(-0.05, 1.05);
            double y = brush.random(0, 1);
            double length = brush.random(0.03, 0.07);
            Color drop = new Color(225, 235, 250, 120);
            brush.line(curve(x, y, x - length * 0.25, y - length), 0.0035, drop);
        }
    }

    private static void snow(Brush brush) {
        for (int i = 0; i < 120; i++) {
            Color flake = Colors.fade(Color.WHITE, brush.random(0.55, 0.95));
            brush.fill(disc(brush.random(0, 1), brush.random(0, 1), brush.random(0.003, 0.009)), flake);
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
