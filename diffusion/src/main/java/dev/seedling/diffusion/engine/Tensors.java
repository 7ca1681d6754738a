package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.sampling.Latents;
import java.util.Arrays;

/** Between the heap, where samplers work, and native memory, where networks do. */
public final class Tensors {
    private Tensors() {}

    public static NDArray toNative(NDManager scope, Latents latents) {
        long[] shape = Arrays.stream(latents.shape()).asLongStream().toArray();
        return scope.create(latents.buffer(), new Shape(shape), DataType.FLOAT32);
    }

    public static Latents toHeap(NDArray array) {
        int[] shape = Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        return Latents.of(array.toFloatArray(), shape);
    }
}
