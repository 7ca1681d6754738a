package dev.seedling.diffusion.training.world.thing;

import static dev.seedling.diffusion.training.world.canvas.Shapes.box;
import static dev.seedling.diffusion.training.world.canvas.Shapes.curve;
import static dev.seedling.diffusion.training.world.canvas.Shapes.disc;
import static dev.seedling.diffusion.training.world.canvas.Shapes.polygon;
import static dev.seedling.diffusion.training.world.canvas.Shapes.rounded;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Thing;
import java.awt.Color;

/** A snowman with a coloured scarf and hat. */
final class Snowman {
    static final Thing THING = Thing.of("snowman", 0.36, 0.65, Snowman::paint).many("snowmen");

    private Snowman() {}

    private static void paint(Brush brush) {
        Color snow = new Color(0xfbfcff);
        brush.shaded(disc(0, 0.22, 0.24), snow);
        brush.shaded(disc(0, 0.52, 0.18), snow);
        brush.line(curve(-0.15, 0.54, -0.34, 0.68), 0.025, new Color(0x5d4632));
        brush.line(curve(0.15, 0.54, 0.34, 0.66), 0.025, new Color(0x5d4632));
        brush.shaded(disc(0, 0.76, 0.135), snow);
        brush.shaded(rounded(-0.14, 0.63, 0.28, 0.06, 0.06), new Color(0xd8443c));
        brush.shaded(rounded(0.04, 0.46, 0.065, 0.2, 0.04), new Color(0xc23730));
        Color coal = new Color(0x2b2930);
        brush.fill(disc(-0.05, 0.79, 0.02), coal);
        brush.fill(disc(0.05, 0.79, 0.02), coal);
        brush.fill(disc(0, 0.55, 0.02), coal);
        brush.fill(disc(0, 0.46, 0.02), coal);
        brush.fill(polygon(0, 0.77, 0.14, 0.735, 0, 0.725), new Color(0xf28a2e));
        brush.fill(rounded(-0.16, 0.86, 0.32, 0.035, 0.03), coal);
        brush.shaded(box(-0.1, 0.88, 0.2, 0.13), coal);
    }
}
