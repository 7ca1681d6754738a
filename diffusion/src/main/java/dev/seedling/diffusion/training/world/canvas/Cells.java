package dev.seedling.diffusion.training.world.canvas;

/**
 * What one latent stands for: a sixteenth of the picture's side. Most small scenery stands in the middle of a cell, so that
 * a latent tells whether it is there. What is between two cells a small model would smear.
 */
public final class Cells {
    /** A cell's side, as a share of the picture's. */
    public static final double SIDE = 1 / 16.0;

    private Cells() {}

    /** The middle of the cell round {@code at}, which may be outside the picture. */
    public static double middle(double at) {
        return (Math.floor(at / SIDE) + 0.5) * SIDE;
    }

    /** The middle of one of the cells between two places, at random. */
    public static double middle(Brush brush, double from, double to) {
        return middle(brush.random(from, to));
    }
}
