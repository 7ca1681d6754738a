package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A paper lantern on a post, lit at night. */
final class Lantern {
    static final Thing THING =
            Thing.of("lantern", 0.38, 0.45, Lantern::paint).also("street lamp").usually(YELLOW, RED, ORANGE);

    private Lantern() {}

    private static void paint(Brush brush) {
        Color iron = new Color(0x3a3640);
        brush.shaded(box(-0.025, 0, 0.05, 0.62), iron);
        brush.shaded(polygon(-0.11, 0, -0.05, 0.06, 0.05, 0.06, 0.11, 0), iron);
        brush.fill(box(-0.1, 0.6, 0.2, 0.035), iron);
        if (brush.daytime() == Daytime.NIGHT || brush.daytime() == Daytime.SUNSET) {
            brush.halo(0, 0.75, 0.55, brush.tint(), 0.55);
        }
        brush.shine(smooth(-0.1, 0.64, -0.17, 0.75, -0.1, 0.88, 0.1, 0.88, 0.17, 0.75, 0.1, 0.64), brush.tint());
        brush.shine(oval(0, 0.75, 0.06, 0.08), brush.light());
        brush.shaded(polygon(-0.14, 0.87, 0, 1, 0.14, 0.87), iron);
    }
}
