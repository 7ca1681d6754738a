package dev.seedling.diffusion.parity;

import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.engine.Pipeline;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The models of a folder, the last one asked for kept loaded. */
final class Models implements AutoCloseable {
    private final Path folder;
    private Optional<Path> loaded = Optional.empty();
    private Optional<Pipeline> pipeline = Optional.empty();

    Models(Path folder) {
        this.folder = folder;
    }

    /** Where a model lies: {@code NAME.safetensors} before a folder, which may only hold the file's settings. */
    Optional<Path> find(String name) {
        Path file = folder.resolve(name + ".safetensors");
        return Files.isRegularFile(file)
                ? Optional.of(file)
                : Optional.of(folder.resolve(name)).filter(Files::isDirectory);
    }

    /** A model without LoRAs, loaded in float32 on the CPU, as the reference was run. */
    Pipeline load(Path model) {
        if (pipeline.isPresent() && loaded.equals(Optional.of(model))) {
            pipeline.get().use(List.of());
            return pipeline.get();
        }
        close();
        try (Checkpoint checkpoint = Checkpoints.open(model)) {
            Pipeline opened = Pipeline.load(checkpoint, EngineSettings.EXACT);
            pipeline = Optional.of(opened);
            loaded = Optional.of(model);
            return opened;
        }
    }

    @Override
    public void close() {
        pipeline.ifPresent(Pipeline::close);
        pipeline = Optional.empty();
    }
}
