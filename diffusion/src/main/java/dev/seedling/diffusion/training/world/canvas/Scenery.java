package dev.seedling.diffusion.training.world.canvas;

/** Draws part of a place in the picture's space: x from 0 at the left to 1, y from 0 at the bottom to 1. */
@FunctionalInterface
public interface Scenery {
    void paint(Brush brush, Weather weather);
}
