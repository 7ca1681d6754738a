package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.weights.Weight;
import java.util.List;
import java.util.Optional;

/**
 * DoRA: the lengths that rows or columns of the changed weight are brought to, so that the change itself only turns
 * them: arXiv 2402.09353.
 *
 * @param ofRows whether a length belongs to an output rather than an input
 */
record Lengths(Weight lengths, boolean ofRows) {
    /** @throws dev.seedling.diffusion.DiffusionException if there are not as many as the weight has rows or columns */
    static Optional<Lengths> of(LayerEntry entry, List<Long> weight) {
        Optional<Weight> rows = entry.find(Role.ROW_LENGTHS);
        Optional<Weight> either = entry.find(Role.LENGTHS);
        if (rows.isPresent() && either.isPresent()) {
            throw entry.wrong(
                    rows.get(), "does not go with '%s'".formatted(either.get().name()));
        }
        return rows.or(() -> either).map(lengths -> of(entry, lengths, weight, rows.isPresent()));
    }

    private static Lengths of(LayerEntry entry, Weight lengths, List<Long> weight, boolean rowsAlone) {
        List<Long> shape = lengths.shape();
        long count = Shapes.product(shape);
        long out = weight.get(0);
        if (weight.size() > 1 && count == out && (rowsAlone || shape.size() == 1 || shape.get(0) == out)) {
            return new Lengths(lengths, true);
        }
        if (!rowsAlone && shape.size() > 1 && weight.size() > 1 && count == weight.get(1) && shape.get(1) == count) {
            return new Lengths(lengths, false);
        }
        throw entry.wrong(
                lengths,
                "must hold a length for each row or column of a weight of %s, has %s".formatted(weight, shape));
    }

    NDArray given(NDManager scope, LoraMath math, NDArray weight) {
        NDArray numbers = math.read(scope, lengths);
        return ofRows ? math.rowsOfLength(scope, weight, numbers) : math.columnsOfLength(scope, weight, numbers);
    }
}
