package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import java.util.List;
import java.util.OptionalLong;

/** LoHa: two low-rank products, multiplied number by number: arXiv 2108.06098. */
record Hadamard(Factored first, Factored second) implements Delta {
    /** @throws dev.seedling.diffusion.DiffusionException if the factors do not multiply */
    static Hadamard of(LayerEntry entry) {
        Factored first = Factored.of(entry, Role.HADA_1_UP, Role.HADA_1_DOWN, entry.find(Role.HADA_1_CORE));
        Factored second = Factored.of(entry, Role.HADA_2_UP, Role.HADA_2_DOWN, entry.find(Role.HADA_2_CORE));
        if (!first.shape().equals(second.shape())) {
            throw entry.wrong(
                    first.up(),
                    "must make a matrix of the same sizes as '%s', makes %s and that %s"
                            .formatted(second.up().name(), first.shape(), second.shape()));
        }
        return new Hadamard(first, second);
    }

    @Override
    public List<Long> shape() {
        return first.shape();
    }

    @Override
    public OptionalLong rank() {
        return OptionalLong.of(first.rank());
    }

    @Override
    public NDArray compute(NDManager scope, LoraMath math) {
        return math.times(scope, first.compute(scope, math), second.compute(scope, math));
    }
}
