package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;

/** Noise for training: any good generator does, but it must be the same after a resume. */
final class Gaussian {
    private Gaussian() {}

    static NDArray draw(NDManager scope, SplittableRandom random, long... shape) {
        Shape wanted = new Shape(shape);
        float[] values = new float[Math.toIntExact(wanted.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return scope.create(values, wanted);
    }
}
