package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** What is taught: batches by number, the same for the same number. */
interface Lessons {
    /** The batch of a step, as arguments of the lesson's loss. */
    List<NDArray> training(NDManager scope, long step);

    /** A batch that training never shows; the same ones every time. */
    List<NDArray> validation(NDManager scope, int number);

    int validations();
}
