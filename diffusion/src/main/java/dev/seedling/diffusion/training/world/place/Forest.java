package dev.seedling.diffusion.training.world.place;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.awt.Color;

/** A forest of firs in rows, and a clearing. */
final class Forest {
    static final Place PLACE = Place.of("forest", Stage.land(0.11), Forest::far)
            .also("woods", "woodland")
            .said("in a forest", "in the woods", "among the trees of a forest");

    private Forest() {}

    private static void far(Brush brush, Weather weather) {
        Sky.paint(brush, weather, 0.5);
        double[] feet = {0.42, 0.34, 0.26};
        double[] tall = {0.3, 0.36, 0.44};
        int[] greens = {0x4f8a6a, 0x37744f, 0x25603c};
        for (int i = 0; i < 3; i++) {
            double foot = feet[i];
            Land.ridge(brush, x -> foot + 0.01, foot, new Color(greens[i]), new Color(greens[i]), 0.45 - i * 0.2);
            Land.firs(brush, x -> foot, i < 2 ? 16 : 8, tall[i], new Color(greens[i]), 0.45 - i * 0.2);
        }
        Land.ridge(brush, Land.rolling(brush, 0.23, 0.012), 0.24, new Color(0x4f8a45), new Color(0x2f6336), 0);
        Land.grass(brush, 0.18, 12, new Color(0x3f7a3c));
        for (double x : new double[] {0.03, 0.97}) {
            Land.fir(brush, x, 0.08, brush.either(0.75, 0.88), brush.lit(new Color(0x1d5234)));
        }
    }
}
