package dev.seedling.bot;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.engine.BundledModel;
import dev.seedling.diffusion.engine.CacheFolder;
import dev.seedling.diffusion.weights.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds models by the names that people give them. */
final class ModelFinder {
    private final Path folder;

    ModelFinder(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder or file in the models folder, with or without its ending; else a bundled model, if that is its name;
     * else a path. A folder beside a file of its name has that one's settings.
     *
     * @throws DiffusionException if there is no such model; it says which there are
     */
    Path find(String name) {
        return inFolder(name)
                .or(() -> bundled(name))
                .or(() -> Optional.of(Path.of(name)).filter(Files::exists))
                .orElseThrow(() -> new DiffusionException(
                        "model must be one of %s, or a path, was '%s'".formatted(String.join(", ", names()), name)));
    }

    private Optional<Path> inFolder(String name) {
        return Stream.of(folder.resolve(name + ".safetensors"), folder.resolve(name))
                .filter(ModelFinder::holdsSomething)
                .findFirst();
    }

    /** A folder that a training or a download has only begun is none yet. */
    private static boolean holdsSomething(Path path) {
        String[] inside = path.toFile().list((folder, name) -> !name.startsWith("."));
        return inside == null ? Files.exists(path) : inside.length > 0;
    }

    private Optional<Path> bundled(String name) {
        return BundledModel.all().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(model -> model.unpack(CacheFolder.standard()));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(BundledModel.standard().name()));
        names.addAll(namesInFolder());
        return names;
    }

    private List<String> namesInFolder() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ModelFolder.is(file) || file.toString().endsWith(".safetensors"))
                    .map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DiffusionException("the models folder %s cannot be read".formatted(folder), e);
        }
    }
}
