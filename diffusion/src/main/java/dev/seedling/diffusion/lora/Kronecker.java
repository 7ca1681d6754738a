package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.weights.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** LoKr: the Kronecker product of two matrices, each whole or itself a product: arXiv 2309.14859. */
record Kronecker(Factor outer, Factor inner) implements Delta {
    /** A whole weight or its factors; exactly one of the two. */
    record Factor(Optional<Weight> whole, Optional<Factored> factored) {
        List<Long> shape() {
            return whole.map(Weight::shape)
                    .orElseGet(() -> factored.orElseThrow().shape());
        }

        NDArray compute(NDManager scope, LoraMath math) {
            return whole.isPresent()
                    ? math.read(scope, whole.get())
                    : factored.orElseThrow().compute(scope, math);
        }
    }

    /** @throws dev.seedling.diffusion.DiffusionException if a factor is missing, or there are too many */
    static Kronecker of(LayerEntry entry) {
        Factor outer = entry.has(Role.OUTER)
                ? whole(entry, Role.OUTER, List.of(Role.OUTER_UP, Role.OUTER_DOWN))
                : factored(Factored.of(entry, Role.OUTER_UP, Role.OUTER_DOWN, Optional.empty()));
        Factor inner = entry.has(Role.INNER)
                ? whole(entry, Role.INNER, List.of(Role.INNER_UP, Role.INNER_DOWN, Role.INNER_CORE))
                : factored(Factored.of(entry, Role.INNER_UP, Role.INNER_DOWN, entry.find(Role.INNER_CORE)));
        return new Kronecker(outer, inner);
    }

    private static Factor whole(LayerEntry entry, Role role, List<Role> others) {
        Weight whole = entry.get(role);
        for (Role other : others) {
            if (entry.has(other)) {
                throw entry.wrong(entry.get(other), "does not go with '%s'".formatted(whole.name()));
            }
        }
        boolean fits = role == Role.OUTER
                ? whole.shape().size() == 2
                : List.of(2, 4).contains(whole.shape().size());
        if (!fits) {
            throw entry.wrong(whole, "must be a matrix, has the sizes " + whole.shape());
        }
        return new Factor(Optional.of(whole), Optional.empty());
    }

    private static Factor factored(Factored factors) {
        return new Factor(Optional.empty(), Optional.of(factors));
    }

    @Override
    public List<Long> shape() {
        List<Long> shape = new ArrayList<>(inner.shape());
        shape.set(0, Shapes.times(outer.shape().get(0), shape.get(0)));
        shape.set(1, Shapes.times(outer.shape().get(1), shape.get(1)));
        return shape;
    }

    /** Alpha counts only where something is factored. */
    @Override
    public OptionalLong rank() {
        return inner.factored()
                .or(outer::factored)
                .map(factors -> OptionalLong.of(factors.rank()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public NDArray compute(NDManager scope, LoraMath math) {
        return math.kronecker(scope, outer.compute(scope, math), inner.compute(scope, math));
    }
}
