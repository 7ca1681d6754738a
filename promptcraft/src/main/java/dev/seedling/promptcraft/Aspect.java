package dev.seedling.promptcraft;

/** The shape a picture wants to have; the sizes are the caller's business. */
public enum Aspect {
    /** Nobody asked for a shape. */
    AUTO,
    SQUARE,
    PORTRAIT,
    LANDSCAPE
}
