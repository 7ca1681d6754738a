package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.star;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;

/** A big star. */
final class Star {
    static final Thing THING = Thing.of("star", 0.2, 1, Star::paint).flies().usually(YELLOW);

    private Star() {}

    private static void paint(Brush brush) {
        brush.halo(0, 0.48, 0.85, brush.tint(), 0.5);
        brush.body(star(0, 0.48, 5, 0.52, 0.23));
        brush.fill(star(-0.02, 0.5, 5, 0.26, 0.115), Colors.fade(brush.light(), 0.8));
    }
}
