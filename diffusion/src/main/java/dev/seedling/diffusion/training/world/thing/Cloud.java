package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.minus;
import static dev.seedling.diffusion.training.world.canvas.Tint.GRAY;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;

/** A single puffy cloud. */
final class Cloud {
    static final Thing THING =
            Thing.of("cloud", 0.19, 1.8, Cloud::paint).flies().usually(WHITE, GRAY, PINK);

    private Cloud() {}

    private static void paint(Brush brush) {
        double[][] puffs = {
            {-0.55, 0.3, 0.26}, {-0.22, 0.52, 0.36}, {0.2, 0.6, 0.38}, {0.56, 0.32, 0.28}, {0.02, 0.3, 0.3}
        };
        for (double[] puff : puffs) {
            brush.fill(minus(disc(puff[0], puff[1] - 0.03, puff[2]), box(-1, -1, 2, 1)), brush.dark());
        }
        for (double[] puff : puffs) {
            brush.body(minus(disc(puff[0], puff[1] + 0.02, puff[2] * 0.95), box(-1, -1, 2, 1.06)));
        }
    }
}
