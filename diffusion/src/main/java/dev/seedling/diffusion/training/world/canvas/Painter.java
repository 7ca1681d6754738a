package dev.seedling.diffusion.training.world.canvas;

/** Draws one thing about x = 0, from its foot at y = 0 to its top at y = 1, facing right. */
@FunctionalInterface
public interface Painter {
    void paint(Brush brush);
}
