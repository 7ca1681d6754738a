package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Embeddings by the names prompts call them; each file is read when first named. Not for two threads at once. */
public final class Embeddings {
    public static final Embeddings NONE = new Embeddings(Map.of());

    private final Map<String, Path> files;
    private final Map<String, Embedding> read = new HashMap<>();

    public Embeddings(Map<String, Path> files) {
        this.files = Map.copyOf(files);
    }

    public Set<String> names() {
        return files.keySet();
    }

    /** @throws DiffusionException if there is none of that name, or its file is no embedding */
    public Embedding find(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new DiffusionException(
                    "there is no embedding '%s'; known are %s".formatted(name, new TreeSet<>(files.keySet())));
        }
        return read.computeIfAbsent(name, key -> Embedding.read(file));
    }
}
