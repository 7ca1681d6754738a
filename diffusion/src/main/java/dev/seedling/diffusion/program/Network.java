package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.util.Map;

/** A program with its weights in it: what {@link UNet} and its siblings are thin faces of. */
final class Network implements AutoCloseable {
    private static final Map<Dtype, DataType> TYPES = Map.of(
            Dtype.F16, DataType.FLOAT16,
            Dtype.F32, DataType.FLOAT32,
            Dtype.F64, DataType.FLOAT64);

    private final TorchProgram program;
    private final Torch torch;

    private Network(TorchProgram program, Torch torch) {
        this.program = program;
        this.torch = torch;
    }

    /** Loads a program and copies the weights into it; buffers of positions and the like are left out. */
    static Network load(String name, Weights weights, Torch torch) {
        Network network = new Network(TorchProgram.load(name, torch.device()), torch);
        try {
            weights.all().forEach(network::put);
            return network;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    TorchProgram program() {
        return program;
    }

    /** Replaces a weight, or adds it. */
    void put(Weight weight) {
        try (NDManager scope = program.manager().newSubManager()) {
            if (weight.dtype() == Dtype.BF16) {
                NDArray bytes =
                        scope.create(weight.bytes(), new Shape(weight.bytes().remaining()), DataType.UINT8);
                program.run("put_bfloat16", weight.name(), bytes, shape(weight), torch.scalarType());
            } else if (TYPES.containsKey(weight.dtype())) {
                NDArray array = scope.create(weight.bytes(), new Shape(shape(weight)), TYPES.get(weight.dtype()));
                program.run("put", weight.name(), weight.transposed() ? array.transpose() : array, torch.scalarType());
            }
        }
    }

    private static long[] shape(Weight weight) {
        return weight.shape().stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public void close() {
        program.close();
    }
}
