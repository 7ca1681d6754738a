package dev.seedling.diffusion.program;

import dev.seedling.diffusion.weights.Weights;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks whether the layers of a network are all there. The networks' programs take a layer to exist where its weight
 * does, so that one file serves every size; a hole would make another network of it, or a fault far from its cause.
 */
final class Layers {
    private final Weights weights;

    Layers(Weights weights) {
        this.weights = weights;
    }

    /** @throws dev.seedling.diffusion.DiffusionException if the layer lacks its weight or its bias */
    void require(String... names) {
        for (String name : names) {
            requireWeight(name);
            weights.get(name + ".bias");
        }
    }

    /** For a layer that has no bias. */
    void requireWeight(String... names) {
        for (String name : names) {
            weights.get(name + ".weight");
        }
    }

    /** Whether there is anything of a part. */
    boolean hasAny(String part) {
        return weights.names().stream().anyMatch(name -> name.startsWith(part + "."));
    }

    /** How many numbered parts there are by the highest number, holes or not: {@code up_blocks} with .0 and .2 has 3. */
    int count(String part) {
        Pattern numbered = Pattern.compile(Pattern.quote(part) + "\\.(\\d{1,4})\\..*");
        return weights.names().stream()
                .map(numbered::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** Two convolutions round a shortcut, which has one of its own where the width changes. */
    void requireResnet(String name) {
        require(name + ".norm1", name + ".conv1", name + ".norm2", name + ".conv2");
        if (weights.size(name + ".conv1.weight", 0) != weights.size(name + ".conv1.weight", 1)) {
            require(name + ".conv_shortcut");
        }
    }
}
