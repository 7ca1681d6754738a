package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import dev.seedling.diffusion.weights.Weight;

/** Where a loaded network keeps its weights, one to a name, in its own numbers. */
public interface WeightSlots {
    /** Replaces a weight by a copy of one on disk, under the same name. */
    void put(Weight weight);

    /**
     * Replaces a weight by one that was computed.
     *
     * @param weight in any precision, with memory of its own, not to be changed hereafter; the handle stays the caller's
     */
    void adopt(String name, NDArray weight);
}
