package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;

/** What is taught: batches by number, the same for the same number. */
interface Lessons {
    /** The batch of a step. */
    Batch training(NDManager scope, long step);

    /** A batch that training never shows; the same ones every time. */
    Batch validation(NDManager scope, int number);

    int validations();
}
