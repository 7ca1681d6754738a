package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.WHITE;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A rocket under way. */
final class Rocket {
    static final Thing THING = Thing.of("rocket", 0.36, 0.55, Rocket::paint)
            .also("spaceship", "rocket ship")
            .flies()
            .usually(RED, WHITE, BLUE);

    private Rocket() {}

    private static void paint(Brush brush) {
        brush.shine(smooth(-0.1, 0.22, -0.14, 0.08, 0, -0.08, 0.14, 0.08, 0.1, 0.22), new Color(0xff9a2e));
        brush.shine(smooth(-0.05, 0.22, -0.06, 0.12, 0, 0.02, 0.06, 0.12, 0.05, 0.22), new Color(0xffe98a));
        brush.shaded(smooth(-0.14, 0.48, -0.28, 0.3, -0.28, 0.12, -0.13, 0.24), brush.dark());
        brush.shaded(smooth(0.14, 0.48, 0.28, 0.3, 0.28, 0.12, 0.13, 0.24), brush.dark());
        brush.body(smooth(-0.13, 0.2, -0.18, 0.5, -0.11, 0.82, 0, 1, 0.11, 0.82, 0.18, 0.5, 0.13, 0.2));
        brush.shaded(smooth(-0.11, 0.82, 0, 1, 0.11, 0.82, 0, 0.79), brush.dark());
        brush.fill(disc(0, 0.6, 0.095), brush.light());
        brush.window(disc(0, 0.6, 0.07));
        brush.fill(box(-0.1, 0.18, 0.2, 0.05), new Color(0x4a4650));
    }
}
