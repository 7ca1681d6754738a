package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.weights.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * LoRA: a product of two thin matrices, arXiv 2106.09685. Of a convolution, the inner one has the kernel (LoCon), or a
 * core between the two has it.
 *
 * @param up (out, rank), or (out, rank, 1, 1)
 * @param down (rank, in), or (rank, in, height, width)
 * @param core (rank, rank, height, width), with a {@code down} that has no kernel
 */
record LowRank(Weight up, Weight down, Optional<Weight> core) implements Delta {
    private static final int KERNEL = 4;

    static LowRank of(LayerEntry entry) {
        return of(entry, entry.get(Role.UP), entry.get(Role.DOWN), entry.find(Role.MID));
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the factors do not multiply */
    static LowRank of(LayerEntry entry, Weight up, Weight down, Optional<Weight> core) {
        if (!Shapes.isMatrix(up.shape())) {
            throw entry.wrong(up, "must have the sizes (out, rank), has " + up.shape());
        }
        if (down.shape().size() < 2) {
            throw entry.wrong(down, "must have the sizes (rank, in) or more, has " + down.shape());
        }
        if (core.isPresent()) {
            requireCore(entry, up, down, core.get());
        } else if (!up.shape().get(1).equals(down.shape().get(0))) {
            throw entry.wrong(
                    down,
                    "must have as many rows as '%s' of %s has columns, has %s"
                            .formatted(up.name(), up.shape(), down.shape()));
        }
        return new LowRank(up, down, core);
    }

    private static void requireCore(LayerEntry entry, Weight up, Weight down, Weight core) {
        List<Long> ranks = List.of(up.shape().get(1), down.shape().get(0));
        if (core.shape().size() != KERNEL
                || !Shapes.isMatrix(down.shape())
                || !core.shape().subList(0, 2).equals(ranks)) {
            throw entry.wrong(
                    core,
                    "must have the sizes %s and a kernel's, with '%s' of %s, has %s"
                            .formatted(ranks, down.name(), down.shape(), core.shape()));
        }
    }

    @Override
    public List<Long> shape() {
        List<Long> shape = new ArrayList<>(List.of(up.shape().get(0)));
        shape.addAll(down.shape().subList(1, down.shape().size()));
        if (core.isPresent()) {
            shape = new ArrayList<>(shape.subList(0, 2));
            shape.addAll(core.get().shape().subList(2, KERNEL));
        }
        return shape;
    }

    @Override
    public OptionalLong rank() {
        return OptionalLong.of(down.shape().get(0));
    }

    @Override
    public NDArray addTo(NDArray weight, double factor, NDManager scope, LoraMath math) {
        return core.isPresent()
                ? Delta.super.addTo(weight, factor, scope, math)
                : math.addProduct(scope, weight, math.read(scope, up), math.read(scope, down), factor);
    }

    @Override
    public NDArray compute(NDManager scope, LoraMath math) {
        NDArray left = math.read(scope, up);
        NDArray right = math.read(scope, down);
        if (core.isEmpty()) {
            return math.product(scope, left, right);
        }
        NDArray columns = left.reshape(up.shape().get(0), up.shape().get(1)).transpose();
        NDArray rows = right.reshape(down.shape().get(0), down.shape().get(1));
        return math.tucker(scope, math.read(scope, core.get()), columns, rows);
    }
}
