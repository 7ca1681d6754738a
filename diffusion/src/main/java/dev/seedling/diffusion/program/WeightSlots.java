package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import dev.seedling.diffusion.weights.Weight;

/** Where a loaded network keeps its weights, one to a name. What is put there is copied, in the network's own numbers. */
public interface WeightSlots {
    /** Replaces a weight by one on disk, under the same name. */
    void put(Weight weight);

    /**
     * Replaces a weight by one that was computed.
     *
     * @param weight in any precision; stays the caller's
     */
    void put(String name, NDArray weight);
}
