package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A network's weights in parts that are about as much work for the optimizer. Tables of embeddings count as matrices here, which
 * the optimizer does not take them for; they are little of the work.
 */
final class Parts {
    /** Rows from which a Newton-Schulz iteration costs more than what is done to every number. */
    private static final double NARROW = 16;

    private Parts() {}

    /**
     * Names of weights, the largest first to whichever part has least.
     *
     * @param count of parts; none of them is empty
     */
    static List<List<String>> of(Map<String, NDArray> weights, int count) {
        if (count > weights.size()) {
            throw new IllegalArgumentException(
                    "parts must be at most as many as weights, %d, were %d".formatted(weights.size(), count));
        }
        List<Part> parts = Stream.generate(Part::new).limit(count).toList();
        weights.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, NDArray> e) ->
                                work(e.getValue().getShape()))
                        .reversed())
                .forEach(weight -> parts.stream()
                        .min(Comparator.comparingDouble(part -> part.work))
                        .orElseThrow()
                        .add(
                                weight.getKey(),
                                work(Objects.requireNonNull(weight.getValue()).getShape())));
        return parts.stream().map(part -> part.names).toList();
    }

    private static double work(Shape shape) {
        double rows = shape.dimension() < 2 ? 0 : Math.min(shape.get(0), shape.size() / shape.get(0));
        return shape.size() * (1 + rows / NARROW);
    }

    private static final class Part {
        private final List<String> names = new ArrayList<>();
        private double work;

        void add(String name, double more) {
            names.add(name);
            work += more;
        }
    }
}
