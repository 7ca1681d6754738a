package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A batch to learn from: the arguments of the lesson's {@code gradients} and {@code validate} after the plan.
 *
 * @param each arrays that have one row for each example, the first dimension
 * @param common arrays that are the same for all; they come after the others
 */
record Batch(List<NDArray> each, List<NDArray> common) {
    Batch {
        each = List.copyOf(each);
        common = List.copyOf(common);
    }

    static Batch of(NDArray... each) {
        return new Batch(List.of(each), List.of());
    }

    List<NDArray> arguments() {
        return Stream.concat(each.stream(), common.stream()).toList();
    }

    /** How many examples. */
    int count() {
        return Math.toIntExact(each.get(0).getShape().get(0));
    }

    /** The same in so many equal shares, whose arrays are views. */
    List<Batch> shares(int shares) {
        if (shares == 1) {
            return List.of(this);
        }
        int size = count() / shares;
        return IntStream.range(0, shares)
                .mapToObj(k -> new NDIndex("%d:%d".formatted(k * size, (k + 1) * size)))
                .map(rows ->
                        new Batch(each.stream().map(array -> array.get(rows)).toList(), common))
                .toList();
    }
}
