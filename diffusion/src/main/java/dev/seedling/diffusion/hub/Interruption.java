package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;

/** The thread was asked to stop while it waited for a server. */
final class Interruption {
    private Interruption() {}

    /** Leaves the thread marked as interrupted, and says what became of the download. */
    static DiffusionException noticed(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DiffusionException("the download was stopped; run it again to go on where it was", e);
    }
}
