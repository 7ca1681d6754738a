package dev.seedling.diffusion.program;

/** Is asked before each of the calls that a long computation is made of; ends it by throwing. */
@FunctionalInterface
public interface StopCheck {
    /** Never ends anything. */
    StopCheck NEVER = () -> {};

    void check();
}
