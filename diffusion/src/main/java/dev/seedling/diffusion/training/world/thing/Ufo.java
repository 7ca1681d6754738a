package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;
import static dev.seedling.diffusion.training.world.canvas.Tint.PURPLE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A flying saucer with its beam. */
final class Ufo {
    static final Thing THING =
            Thing.of("ufo", 0.24, 1.4, Ufo::paint).also("flying saucer").flies().usually(GRAY, GREEN, PURPLE);

    private Ufo() {}

    private static void paint(Brush brush) {
        brush.gradient(
                polygon(-0.18, 0.5, 0.18, 0.5, 0.4, 0, -0.4, 0),
                0.5,
                new Color(190, 255, 170, 190),
                0,
                new Color(190, 255, 170, 20));
        brush.shaded(smooth(-0.28, 0.62, -0.2, 0.94, 0.2, 0.94, 0.28, 0.62), new Color(0x9ce0f0));
        brush.body(oval(0, 0.58, 0.68, 0.17));
        brush.shaded(oval(0, 0.63, 0.5, 0.09), brush.light());
        for (int i = -2; i <= 2; i++) {
            brush.shine(disc(i * 0.24, 0.5 + Math.abs(i) * 0.02, 0.045), new Color(0xfff08a));
        }
    }
}
