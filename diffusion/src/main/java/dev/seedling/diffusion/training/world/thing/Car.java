package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.oval;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;
import static dev.seedling.diffusion.training.world.canvas.Shapes.smooth;
import static dev.seedling.diffusion.training.world.canvas.Tint.BLUE;
import static dev.seedling.diffusion.training.world.canvas.Tint.RED;
import static dev.seedling.diffusion.training.world.canvas.Tint.YELLOW;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A small car. */
final class Car {
    static final Thing THING =
            Thing.of("car", 0.21, 1.75, Car::paint).also("automobile").usually(RED, BLUE, YELLOW);

    private Car() {}

    private static void paint(Brush brush) {
        brush.body(smooth(-0.5, 0.5, -0.34, 0.96, 0.2, 0.98, 0.46, 0.54, 0, 0.46));
        brush.window(polygon(-0.4, 0.56, -0.28, 0.88, -0.06, 0.88, -0.06, 0.56));
        brush.window(polygon(0, 0.56, 0, 0.88, 0.16, 0.88, 0.36, 0.56));
        brush.body(rounded(-0.82, 0.16, 1.64, 0.42, 0.3));
        brush.fill(box(-0.8, 0.3, 1.6, 0.035), brush.dark());
        brush.shine(oval(0.76, 0.42, 0.06, 0.07), new Color(0xfff3b0));
        brush.fill(oval(-0.78, 0.42, 0.04, 0.07), new Color(0xff5f4a));
        Wheels.paint(brush, 0.19, -0.48, 0.48);
    }
}
