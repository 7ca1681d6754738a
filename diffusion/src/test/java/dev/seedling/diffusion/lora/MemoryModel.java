package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model of whatever layers a test wants. */
final class MemoryModel implements Checkpoint {
    private final Map<Part, List<Weight>> parts = new EnumMap<>(Part.class);

    MemoryModel with(Part part, String name, Tensor weight) {
        parts.computeIfAbsent(part, key -> new ArrayList<>()).add(weight.asWeight(name));
        return this;
    }

    @Override
    public Path path() {
        return Path.of("memory");
    }

    @Override
    public boolean has(Part part) {
        return parts.containsKey(part);
    }

    @Override
    public Weights weights(Part part) {
        return Optional.ofNullable(parts.get(part))
                .map(weights -> Weights.of("memory", weights))
                .orElseThrow(() -> new DiffusionException("there is no " + part));
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.empty();
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public String hash() {
        return "";
    }

    @Override
    public void close() {}
}
