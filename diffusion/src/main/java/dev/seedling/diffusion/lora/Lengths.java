package dev.seedling.diffusion.lora;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.weights.Weight;
import java.util.List;
import java.util.Optional;

/**
 * DoRA: the lengths that rows or columns of the changed weight are brought to, so that the change itself only turns
 * them: arXiv 2402.09353.
 */
record Lengths(Weight lengths, Side side) {
    /** What a length belongs to. */
    enum Side {
        /** An output of the layer. */
        ROWS,
        /** An input. */
        COLUMNS
    }

    /** @throws DiffusionException if there are not as many as the weight has rows or columns */
    static Optional<Lengths> of(LayerEntry entry, List<Long> weight) {
        Optional<Weight> rows = entry.find(Role.ROW_LENGTHS);
        Optional<Weight> either = entry.find(Role.LENGTHS);
        if (rows.isPresent() && either.isPresent()) {
            throw entry.wrong(
                    rows.get(), "does not go with '%s'".formatted(either.get().name()));
        }
        return rows.map(lengths -> ofRows(entry, lengths, weight))
                .or(() -> either.map(lengths -> ofEither(entry, lengths, weight)));
    }

    private static Lengths ofRows(LayerEntry entry, Weight lengths, List<Long> weight) {
        if (weight.size() > 1 && Shapes.product(lengths.shape()) == weight.get(0)) {
            return new Lengths(lengths, Side.ROWS);
        }
        throw wrong(entry, lengths, weight);
    }

    /** Which of the two, the shape tells: (rows, 1), (rows) or (1, columns). */
    private static Lengths ofEither(LayerEntry entry, Weight lengths, List<Long> weight) {
        List<Long> shape = lengths.shape();
        long count = Shapes.product(shape);
        if (weight.size() > 1 && count == weight.get(0) && (shape.size() == 1 || shape.get(0) == count)) {
            return new Lengths(lengths, Side.ROWS);
        }
        if (weight.size() > 1 && count == weight.get(1) && shape.size() > 1 && shape.get(1) == count) {
            return new Lengths(lengths, Side.COLUMNS);
        }
        throw wrong(entry, lengths, weight);
    }

    private static DiffusionException wrong(LayerEntry entry, Weight lengths, List<Long> weight) {
        return entry.wrong(
                lengths,
                "must hold a length for each row or column of a weight of %s, has %s"
                        .formatted(weight, lengths.shape()));
    }

    NDArray given(NDManager scope, LoraMath math, NDArray weight) {
        NDArray numbers = math.read(scope, lengths);
        return switch (side) {
            case ROWS -> math.rowsOfLength(scope, weight, numbers);
            case COLUMNS -> math.columnsOfLength(scope, weight, numbers);
        };
    }
}
