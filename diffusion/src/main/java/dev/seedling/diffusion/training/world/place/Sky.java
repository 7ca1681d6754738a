package dev.seedling.diffusion.training.world.place;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Cells;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;

/** The sky over most places: its gradient, a low sun, stars, clouds. */
final class Sky {
    private static final Color OVERCAST = new Color(0x8f9aa8);

    private Sky() {}

    /** @param horizon where the sky ends, from the picture's bottom */
    static void paint(Brush lit, Weather weather, double horizon) {
        Brush brush = lit.unlit();
        Daytime time = brush.daytime();
        double grey = weather == Weather.RAIN ? 0.55 : weather == Weather.CLEAR ? 0 : 0.22;
        Color cover = lit.lit(OVERCAST);
        Color zenith = Colors.mix(time.zenith(), cover, grey);
        Color middle = Colors.mix(time.middle(), cover, grey);
        Color low = Colors.mix(time.horizon(), cover, grey * 0.7);
        double half = (1 + horizon) / 2;
        brush.gradient(box(0, half - 0.01, 1, 1 - half + 0.01), 1, zenith, half, middle);
        brush.gradient(box(0, horizon - 0.05, 1, half - horizon + 0.05), half, middle, horizon, low);
        if (time.dark()) {
            stars(brush, horizon, weather == Weather.CLEAR ? 26 : 9);
        } else if (weather == Weather.CLEAR || weather == Weather.CLOUDY) {
            sun(brush, horizon);
        }
        clouds(lit, weather, horizon);
    }

    private static void stars(Brush brush, double horizon, int count) {
        for (int i = 0; i < count; i++) {
            double x = Cells.middle(brush, 0, 1);
            double y = Cells.middle(brush, horizon, 1);
            brush.fill(disc(x, y, brush.either(0.0035, 0.0065)), new Color(0xfff8e0));
        }
    }

    private static void sun(Brush brush, double horizon) {
        switch (brush.daytime()) {
            case SUNSET -> sunAt(brush, horizon + brush.random(0.02, 0.1), 0.075, new Color(0xffe08a), 0.5);
            case DAWN -> sunAt(brush, horizon + brush.random(0.04, 0.14), 0.055, new Color(0xfff6cf), 0.42);
            default -> {
                if (brush.random().nextInt(3) == 0) {
                    sunAt(brush, brush.random(0.82, 0.92), 0.06, new Color(0xfff3a8), 0.34);
                }
            }
        }
    }

    private static void sunAt(Brush brush, double height, double radius, Color color, double halo) {
        double x = Cells.middle(brush, 0.12, 0.88);
        double y = Cells.middle(height);
        brush.halo(x, y, radius * 5.5, color, 0.65);
        brush.fill(disc(x, y, radius), Colors.lighter(color, 0.2));
        brush.halo(x, y, halo, color, 0.25);
    }

    private static void clouds(Brush lit, Weather weather, double horizon) {
        int count = switch (weather) {
            case CLEAR -> lit.random().nextInt(2);
            case CLOUDY -> 5 + lit.random().nextInt(3);
            case RAIN, SNOWFALL -> 6;
            case FOG -> 2;
        };
        for (int i = 0; i < count; i++) {
            double x = Cells.middle(lit, 0, 1);
            double y = Cells.middle(lit, Math.max(horizon + 0.16, 0.62), 0.96);
            cloud(lit, x, y, lit.either(0.1, 0.15), weather == Weather.RAIN);
        }
    }

    private static void cloud(Brush lit, double x, double y, double size, boolean heavy) {
        Daytime time = lit.daytime();
        Color white = heavy ? lit.lit(new Color(0xb4bac6)) : Colors.mix(lit.lit(Color.WHITE), time.horizon(), 0.3);
        Color shade = Colors.mix(white, time.middle(), heavy ? 0.25 : 0.5);
        Brush brush = lit.unlit();
        double[] lift = {0.14, 0.33, 0.46, 0.27, 0.12};
        for (int pass = 0; pass < 2; pass++) {
            Color color = Colors.fade(pass == 0 ? shade : white, 0.82);
            double drop = pass == 0 ? -0.09 : 0.02;
            for (int i = 0; i < lift.length; i++) {
                double radius = size * (0.24 + lift[i] * 0.55);
                brush.fill(disc(x + (i - 2) * size * 0.36, y + size * (lift[i] * 0.5 + drop), radius), color);
            }
            brush.fill(oval(x, y + size * (drop + 0.02), size * 1.02, size * 0.15), color);
        }
    }
}
