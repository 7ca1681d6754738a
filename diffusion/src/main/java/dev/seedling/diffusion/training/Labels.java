package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.training.world.Scene;
import java.util.List;

/** What a classifier should tell, as arguments of its lessons. */
final class Labels {
    private Labels() {}

    /** The value of each attribute of each picture, -1 where nobody could tell: (pictures, attributes). */
    static NDArray of(NDManager scope, List<Scene> shown, List<Attribute> attributes) {
        long[] labels = shown.stream()
                .flatMapToLong(scene -> attributes.stream()
                        .mapToLong(attribute -> attribute.of().applyAsInt(scene)))
                .toArray();
        return scope.create(labels, new Shape(shown.size(), attributes.size()));
    }

    /** How many values each attribute has: (attributes,). */
    static NDArray sizes(NDManager scope, List<Attribute> attributes) {
        return scope.create(attributes.stream()
                .mapToLong(attribute -> attribute.values().size())
                .toArray());
    }
}
