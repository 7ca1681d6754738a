package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model in the layout of diffusers: a folder for each part, each with its weights and a {@code config.json}. */
public final class ModelFolder implements Checkpoint {
    private final Path folder;
    private final Map<Part, WeightFiles> parts;

    private ModelFolder(Path folder, Map<Part, WeightFiles> parts) {
        this.folder = folder;
        this.parts = parts;
    }

    /** Whether a path looks like such a folder. */
    public static boolean is(Path path) {
        return Files.isDirectory(path.resolve(Part.UNET.folder()));
    }

    /** @throws DiffusionException if a part is missing or torn */
    public static ModelFolder open(Path folder) {
        Map<Part, WeightFiles> parts = new EnumMap<>(Part.class);
        try {
            for (Part part : Part.values()) {
                if (Files.isDirectory(folder.resolve(part.folder()))) {
                    parts.put(part, WeightFiles.open(folder.resolve(part.folder())));
                }
            }
            return new ModelFolder(folder, parts);
        } catch (RuntimeException e) {
            parts.values().forEach(WeightFiles::close);
            throw e;
        }
    }

    @Override
    public Path path() {
        return folder;
    }

    @Override
    public boolean has(Part part) {
        return parts.containsKey(part);
    }

    @Override
    public Weights weights(Part part) {
        WeightFiles files = parts.get(part);
        if (files == null) {
            throw new DiffusionException(
                    "%s lacks the folder %s with the weights of that part".formatted(folder, part.folder()));
        }
        return part == Part.VAE ? VaeKeys.modern(files.weights()) : files.weights();
    }

    @Override
    public Optional<String> text(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + file + ": " + FileTrouble.reason(e), e);
        }
    }

    @Override
    public long bytes() {
        return parts.values().stream().mapToLong(WeightFiles::bytes).sum();
    }

    @Override
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        parts.values().forEach(part -> files.addAll(part.files()));
        return files;
    }

    @Override
    public String hash() {
        return WeightHash.of(files());
    }

    @Override
    public void close() {
        parts.values().forEach(WeightFiles::close);
    }
}
