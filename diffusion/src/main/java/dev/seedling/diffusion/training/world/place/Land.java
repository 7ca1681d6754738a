package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** What most lands are made of: ridges that fade into the distance, firs, grass, flowers. */
final class Land {
    private Land() {}

    /** A colour as seen through air: lit, then mixed with the horizon's. */
    static Color hazy(Brush brush, Color color, double haze) {
        return Colors.mix(brush.lit(color), brush.daytime().horizon(), haze);
    }

    /** A rolling line about a height: a sum of three random waves. */
    static DoubleUnaryOperator rolling(Brush brush, double height, double swing) {
        double a = brush.random(0, 7);
        double b = brush.random(0, 7);
        double c = brush.random(0, 7);
        double slow = brush.random(3, 6);
        return x -> height
                + swing * (0.6 * Math.sin(slow * x + a) + 0.3 * Math.sin(2.3 * slow * x + b))
                + swing * 0.1 * Math.sin(5.1 * slow * x + c);
    }

    /** A jagged line: peaks at random places with straight flanks. */
    static DoubleUnaryOperator jagged(Brush brush, double height, double swing, int peaks) {
        double[] ys = new double[2 * peaks + 3];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = height + (i % 2 == 1 ? swing * brush.random(0.45, 1) : swing * brush.random(-0.25, 0.12));
        }
        double shift = brush.random(0, 1);
        return x -> {
            double at = x * 2 * peaks + shift;
            int i = (int) at;
            return ys[i] + (ys[i + 1] - ys[i]) * (at - i);
        };
    }

    /** Fills everything under a line, from its colour at the top to another at the bottom. */
    static void ridge(Brush brush, DoubleUnaryOperator line, double top, Color high, Color low, double haze) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -0.01);
        for (int i = 0; i <= 64; i++) {
            path.lineTo(i / 64.0, line.applyAsDouble(i / 64.0));
        }
        path.lineTo(1, -0.01);
        path.closePath();
        brush.unlit().gradient(path, top, hazy(brush, high, haze), top - 0.3, hazy(brush, low, haze));
    }

    /** Firs along a line, a tall one after a short one. */
    static void firs(Brush brush, DoubleUnaryOperator line, int count, double height, Color color, double haze) {
        for (int i = 0; i < count; i++) {
            double x = (i + 0.5) / count;
            fir(brush, x, line.applyAsDouble(x) - 0.01, height * (i % 2 == 0 ? 0.8 : 1.1), hazy(brush, color, haze));
        }
    }

    static void fir(Brush brush, double x, double y, double height, Color seen) {
        Brush unlit = brush.unlit();
        double half = height * 0.21;
        unlit.fill(box(x - height * 0.03, y - 0.005, height * 0.06, height * 0.2), Colors.darker(seen, 0.4));
        for (int tier = 0; tier < 3; tier++) {
            double foot = y + height * (0.12 + tier * 0.24);
            double wide = half * (1 - tier * 0.24);
            unlit.fill(
                    polygon(x - wide, foot, x, foot + height * 0.42, x + wide, foot),
                    Colors.lighter(seen, tier * 0.06));
        }
    }

    /** Tufts of grass. */
    static void grass(Brush brush, double top, int count, Color color) {
        for (int i = 0; i < count; i++) {
            double x = Cells.middle(brush, 0, 1);
            double y = Cells.middle(brush, 0, top) - 0.016;
            for (double lean : new double[] {-0.013, 0, 0.013}) {
                brush.line(curve(x + lean / 2, y, x + lean, y + 0.03), 0.007, Colors.darker(color, 0.14));
            }
        }
    }

    /** Flowers in a meadow. */
    static void blossoms(Brush brush, double top, int count, int... colors) {
        for (int i = 0; i < count; i++) {
            double x = Cells.middle(brush, 0, 1);
            double y = Cells.middle(brush, 0, top);
            brush.fill(disc(x, y, 0.016), new Color(colors[brush.random().nextInt(colors.length)]));
            brush.fill(disc(x, y, 0.006), new Color(0xffe58a));
        }
    }
}
