package dev.seedling.diffusion;

/** The listener asked for the painting to stop; nothing was painted. */
public final class PaintCancelled extends DiffusionException {
    public PaintCancelled() {
        super("the painting was cancelled");
    }
}
