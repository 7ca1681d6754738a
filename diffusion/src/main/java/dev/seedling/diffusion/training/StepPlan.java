package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * What the programs of a lesson are told of a step: the {@code plan} of {@code optimizer.py}.
 *
 * @param rate the learning rate
 * @param number of the step, from 1
 * @param keep the share of the moving average that stays
 * @param precision PyTorch's number of the type that the network computes in
 * @param scale what gradients are multiplied by
 */
record StepPlan(float rate, long number, float keep, float precision, float scale) {
    /** One that takes gradients as they are. */
    StepPlan(float rate, long number, float keep, float precision) {
        this(rate, number, keep, precision, 1);
    }

    StepPlan withScale(float other) {
        return new StepPlan(rate, number, keep, precision, other);
    }

    NDArray array(NDManager scope) {
        return scope.create(new float[] {rate, number, keep, precision, scale}); // (5,)
    }
}
