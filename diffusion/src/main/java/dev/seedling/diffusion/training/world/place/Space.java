package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** Stars, planets, and the ground of a moon. */
final class Space {
    static final Place PLACE = Place.of("space", Stage.land(0.1), Space::far)
            .also("outer space", "galaxy", "cosmos")
            .said("in space", "in outer space", "on a far moon in space")
            .onlyAt(Daytime.NIGHT);

    private Space() {}

    private static void far(Brush lit, Weather weather) {
        Brush brush = lit.unlit();
        brush.gradient(box(0, 0, 1, 1), 1, new Color(0x070616), 0, new Color(0x1c1440));
        int[] clouds = {0x7a3fb0, 0x2f63b8, 0xb03f86, 0x2f9aa8};
        for (int i = 0; i < 6; i++) {
            Color color = new Color(clouds[brush.random().nextInt(clouds.length)]);
            brush.halo(brush.random(0, 1), brush.random(0.35, 1), brush.random(0.2, 0.42), color, 0.42);
        }
        for (int i = 0; i < 34; i++) {
            double x = Cells.middle(brush, 0, 1);
            brush.fill(disc(x, Cells.middle(brush, 0.2, 1), brush.either(0.0035, 0.0065)), Color.WHITE);
        }
        planet(brush, Cells.middle(brush, 0.08, 0.24), Cells.middle(brush, 0.82, 0.92), 0.065, 0xd98a4e);
        planet(brush, Cells.middle(brush, 0.78, 0.93), Cells.middle(brush, 0.8, 0.92), 0.045, 0x4fa8b8);
        ground(brush);
    }

    private static void planet(Brush brush, double x, double y, double radius, int rgb) {
        Color color = new Color(rgb);
        brush.shaded(disc(x, y, radius), color);
        brush.line(
                curve(x - radius * 0.9, y - radius * 0.2, x, y - radius * 0.32, x + radius * 0.9, y - radius * 0.2),
                radius * 0.16,
                Colors.lighter(color, 0.3));
        brush.line(
                curve(x - radius * 1.7, y - radius * 0.5, x, y - radius * 0.12, x + radius * 1.7, y + radius * 0.5),
                radius * 0.12,
                new Color(0xf4e4c0));
    }

    private static void ground(Brush brush) {
        DoubleUnaryOperator line = x -> 0.2 - 0.16 * (x - 0.5) * (x - 0.5);
        Path2D path = new Path2D.Double();
        path.moveTo(0, -0.01);
        for (int i = 0; i <= 32; i++) {
            path.lineTo(i / 32.0, line.applyAsDouble(i / 32.0));
        }
        path.lineTo(1, -0.01);
        path.closePath();
        brush.gradient(path, 0.2, new Color(0xb0aec2), 0, new Color(0x6f6c86));
        for (int i = 0; i < 6; i++) {
            double x = Cells.middle(brush, 0, 1);
            double y = Cells.middle(brush, 0.01, 0.15);
            double wide = brush.either(0.026, 0.045);
            brush.fill(oval(x, y, wide, wide * 0.35), new Color(0x5e5b76));
            brush.fill(oval(x, y - wide * 0.08, wide * 0.85, wide * 0.25), new Color(0x807d97));
        }
    }
}
