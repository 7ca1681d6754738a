package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.ORANGE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Colors;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A fish with flowing fins. */
final class Fish {
    static final Thing THING = Thing.of("fish", 0.19, 1.55, Fish::paint)
            .many("fish")
            .also("goldfish")
            .swims()
            .usually(ORANGE, BLUE, YELLOW, RED);

    private Fish() {}

    private static void paint(Brush brush) {
        brush.shaded(smooth(-0.4, 0.5, -0.62, 0.88, -0.76, 0.92, -0.66, 0.5, -0.76, 0.1, -0.62, 0.12), brush.dark());
        brush.shaded(smooth(-0.16, 0.78, 0, 1, 0.26, 0.96, 0.26, 0.74), brush.dark());
        brush.shaded(smooth(-0.04, 0.22, -0.06, 0.02, 0.14, 0.06, 0.18, 0.24), brush.dark());
        brush.body(smooth(-0.46, 0.5, -0.2, 0.8, 0.26, 0.84, 0.62, 0.5, 0.26, 0.16, -0.2, 0.2));
        Color stripe = Colors.fade(brush.light(), 0.85);
        brush.line(curve(-0.14, 0.76, -0.08, 0.5, -0.14, 0.24), 0.07, stripe);
        brush.line(curve(0.1, 0.82, 0.18, 0.5, 0.1, 0.18), 0.07, stripe);
        brush.eye(0.41, 0.6, 0.085);
        brush.line(curve(0.52, 0.4, 0.57, 0.43), 0.03, brush.dark());
    }
}
