package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The weights of one network by name, in the order of the file. */
public final class Weights {
    private final String source;
    private final Map<String, Weight> byName;

    private Weights(String source, Map<String, Weight> byName) {
        this.source = source;
        this.byName = byName;
    }

    /** @param source what error sentences call the file or folder they come from */
    public static Weights of(String source, Collection<Weight> weights) {
        Map<String, Weight> byName = new LinkedHashMap<>();
        weights.forEach(weight -> byName.put(weight.name(), weight));
        return new Weights(source, byName);
    }

    /** All of a file, under the names it has there. */
    public static Weights of(Safetensors file) {
        return of(
                file.file().toString(),
                file.names().stream().map(name -> Weight.of(file, name, name)).toList());
    }

    public String source() {
        return source;
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public Collection<Weight> all() {
        return byName.values();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** @throws DiffusionException if there is no such weight */
    public Weight get(String name) {
        Weight weight = byName.get(name);
        if (weight == null) {
            throw new DiffusionException("%s lacks the tensor '%s'".formatted(source, name));
        }
        return weight;
    }

    /**
     * One size of a weight's shape.
     *
     * @throws DiffusionException if there is no such weight, or it has fewer sizes
     */
    public int size(String name, int axis) {
        Weight weight = get(name);
        if (axis >= weight.shape().size()) {
            throw new DiffusionException("%s: tensor '%s' must have more than %d sizes, has %s"
                    .formatted(source, name, axis, weight.shape()));
        }
        long size = weight.shape().get(axis);
        if (size > Integer.MAX_VALUE) {
            throw new DiffusionException(
                    "%s: tensor '%s' is too large: %s".formatted(source, weight.shownName(), weight.shape()));
        }
        return (int) size;
    }
}
