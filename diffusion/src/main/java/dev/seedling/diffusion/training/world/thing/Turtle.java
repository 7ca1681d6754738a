package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Shapes.star;
import static dev.seedling.diffusion.training.world.canvas.Tint.BROWN;
import static dev.seedling.diffusion.training.world.canvas.Tint.GREEN;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A turtle with a patterned shell. */
final class Turtle {
    static final Thing THING =
            Thing.of("turtle", 0.2, 1.5, Turtle::paint).also("tortoise").usually(GREEN, BROWN);

    private Turtle() {}

    private static void paint(Brush brush) {
        Color skin = Colors.mix(brush.tint(), new Color(0xc7c07a), 0.55);
        brush.shaded(oval(-0.36, 0.12, 0.14, 0.12), skin);
        brush.shaded(oval(0.26, 0.12, 0.14, 0.12), skin);
        brush.shaded(polygon(-0.5, 0.22, -0.74, 0.14, -0.5, 0.36), skin);
        brush.shaded(smooth(0.36, 0.28, 0.46, 0.56, 0.66, 0.68, 0.78, 0.5, 0.62, 0.36, 0.52, 0.2), skin);
        brush.eye(0.65, 0.55, 0.055, skin);
        brush.shaded(rounded(-0.56, 0.14, 1.08, 0.16, 0.14), brush.light());
        brush.body(smooth(-0.56, 0.24, -0.42, 0.74, 0, 0.98, 0.38, 0.74, 0.52, 0.24, 0, 0.2));
        for (double x : new double[] {-0.28, 0, 0.26}) {
            brush.fill(star(x, x == 0 ? 0.66 : 0.46, 6, 0.13, 0.11), brush.dark());
        }
    }
}
