package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Weight;
import java.util.Map;

/** Weights on disk as arrays, in the numbers they have there. */
final class WeightArrays {
    private static final Map<Dtype, DataType> TYPES = Map.of(
            Dtype.F16, DataType.FLOAT16,
            Dtype.F32, DataType.FLOAT32,
            Dtype.F64, DataType.FLOAT64);

    private WeightArrays() {}

    /**
     * A weight as an array, which may be a view of the file.
     *
     * @param program makes bfloat16 of bytes: DJL has no such array
     */
    static NDArray of(Weight weight, NDManager scope, TorchProgram program) {
        NDArray array;
        if (weight.dtype() == Dtype.BF16) {
            NDArray bytes =
                    scope.create(weight.bytes(), new Shape(weight.bytes().remaining()), DataType.UINT8);
            array = program.tensor(scope, "from_bfloat16", bytes, shape(weight));
        } else {
            array = scope.create(weight.bytes(), new Shape(shape(weight)), TYPES.get(weight.dtype()));
        }
        return weight.transposed() ? array.transpose() : array;
    }

    private static long[] shape(Weight weight) {
        return weight.shape().stream().mapToLong(Long::longValue).toArray();
    }
}
