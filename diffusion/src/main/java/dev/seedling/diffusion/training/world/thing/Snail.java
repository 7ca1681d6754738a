package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.PINK;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A snail with a spiral shell. */
final class Snail {
    static final Thing THING = Thing.of("snail", 0.21, 1.3, Snail::paint).usually(PINK, BROWN, YELLOW);

    private Snail() {}

    private static void paint(Brush brush) {
        Color skin = new Color(0xd9b98a);
        brush.shaded(
                smooth(-0.62, 0.02, -0.3, 0.16, 0.3, 0.16, 0.44, 0.5, 0.6, 0.5, 0.62, 0.24, 0.46, 0.02, 0, -0.02),
                skin);
        brush.line(curve(0.48, 0.5, 0.48, 0.72), 0.04, skin);
        brush.line(curve(0.56, 0.48, 0.66, 0.68), 0.04, skin);
        brush.eye(0.48, 0.74, 0.06, skin);
        brush.eye(0.67, 0.7, 0.06, skin);
        brush.body(disc(-0.08, 0.52, 0.44));
        brush.line(
                curve(
                        0.3, 0.42, 0.1, 0.2, -0.26, 0.24, -0.38, 0.52, -0.24, 0.78, 0.02, 0.78, 0.14, 0.56, 0.02, 0.38,
                        -0.14, 0.42, -0.14, 0.56),
                0.06,
                brush.dark());
    }
}
