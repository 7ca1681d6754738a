package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.weights.Weight;
import java.util.List;
import java.util.OptionalLong;

/** A change written down in full, as for norms and biases. */
record Difference(Weight difference) implements Delta {
    @Override
    public List<Long> shape() {
        return difference.shape();
    }

    @Override
    public OptionalLong rank() {
        return OptionalLong.empty();
    }

    @Override
    public NDArray compute(NDManager scope, LoraMath math) {
        return math.read(scope, difference);
    }
}
