package dev.seedling.diffusion.training.world.canvas;

import java.util.SplittableRandom;

/** Turns a flat illustration into a picture of some style. */
@FunctionalInterface
public interface Filter {
    /** @param pixels may be changed and returned */
    Pixels apply(Pixels pixels, Daytime daytime, SplittableRandom random);
}
