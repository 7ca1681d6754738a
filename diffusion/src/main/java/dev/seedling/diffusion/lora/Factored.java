package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.weights.Weight;
import java.util.List;
import java.util.Optional;

/**
 * A matrix as a product of two, or a kernel by the Tucker decomposition, as LoHa and LoKr write them.
 *
 * @param up (out, rank); with a core, (rank, out)
 * @param down (rank, in), where the columns may include a kernel
 * @param core (rank, rank, height, width)
 */
record Factored(Weight up, Weight down, Optional<Weight> core) {
    private static final int KERNEL = 4;

    /** @throws dev.seedling.diffusion.DiffusionException if the factors do not multiply */
    static Factored of(LayerEntry entry, Role upRole, Role downRole, Optional<Weight> core) {
        Weight up = entry.get(upRole);
        Weight down = entry.get(downRole);
        for (Weight factor : List.of(up, down)) {
            if (factor.shape().size() != 2) {
                throw entry.wrong(factor, "must have two sizes, has " + factor.shape());
            }
        }
        if (core.isPresent()) {
            List<Long> ranks = List.of(up.shape().get(0), down.shape().get(0));
            if (core.get().shape().size() != KERNEL
                    || !core.get().shape().subList(0, 2).equals(ranks)) {
                throw entry.wrong(
                        core.get(),
                        "must have the sizes %s and a kernel's, has %s"
                                .formatted(ranks, core.get().shape()));
            }
        } else if (!up.shape().get(1).equals(down.shape().get(0))) {
            throw entry.wrong(
                    down,
                    "must have as many rows as '%s' of %s has columns, has %s"
                            .formatted(up.name(), up.shape(), down.shape()));
        }
        return new Factored(up, down, core);
    }

    long rank() {
        return down.shape().get(0);
    }

    List<Long> shape() {
        long in = down.shape().get(1);
        return core.map(Weight::shape)
                .map(kernel -> List.of(up.shape().get(1), in, kernel.get(2), kernel.get(3)))
                .orElseGet(() -> List.of(up.shape().get(0), in));
    }

    NDArray compute(NDManager scope, LoraMath math) {
        NDArray left = math.read(scope, up);
        NDArray right = math.read(scope, down);
        return core.isPresent()
                ? math.tucker(scope, math.read(scope, core.get()), left, right)
                : math.product(scope, left, right);
    }
}
