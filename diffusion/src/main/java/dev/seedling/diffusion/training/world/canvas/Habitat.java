package dev.seedling.diffusion.training.world.canvas;

/** Where a thing belongs. */
public enum Habitat {
    /** Stands on the ground. */
    GROUND,
    /** Floats on water, or swims in it; where there is no water, stands on the ground. */
    WATER,
    /** Is in the sky. */
    SKY
}
