package dev.seedling.diffusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder that models lie in, where smaller files wait to join in: {@code embeddings}, which prompts name,
 * {@code loras}, which they name in tags, and {@code taesd} and {@code taesdxl}, tiny autoencoders that draw previews.
 *
 * @param folder empty where nothing is to join in
 */
public record AddOns(Optional<Path> folder) {
    public static final AddOns NONE = new AddOns(Optional.empty());

    /** The folders' names. */
    public static final String EMBEDDINGS = "embeddings";

    public static final String LORAS = "loras";

    /** Pickle files are found too, so that whoever names one learns why it is refused. */
    private static final List<String> ENDINGS = List.of(".safetensors", ".pt", ".bin");

    public static AddOns in(Path models) {
        return new AddOns(Optional.of(models));
    }

    /**
     * Files of learnt embeddings by the names that prompts call them; hidden files are passed over.
     *
     * @throws DiffusionException if the folder is there but cannot be read
     */
    public Map<String, Path> embeddings() {
        return folder.map(models -> files(models.resolve(EMBEDDINGS))).orElse(Map.of());
    }

    /** Where LoRA files lie; the folder need not exist. */
    public Optional<Path> loras() {
        return folder.map(models -> models.resolve(LORAS));
    }

    /** A tiny autoencoder for previews, {@code taesd} or {@code taesdxl}; empty if it is not there. */
    public Optional<Path> tinyAutoencoder(String name) {
        return folder.map(models -> models.resolve(name)).filter(Files::isDirectory);
    }

    private static Map<String, Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                ENDINGS.stream()
                        .filter(ending -> name.endsWith(ending) && !name.startsWith("."))
                        .findFirst()
                        .map(ending -> name.substring(0, name.length() - ending.length()))
                        .filter(stem -> !files.containsKey(stem) || name.endsWith(ENDINGS.get(0)))
                        .ifPresent(stem -> files.put(stem, file));
            }
        } catch (IOException e) {
            throw new DiffusionException("cannot read the folder %s: %s".formatted(folder, FileTrouble.reason(e)), e);
        }
        return files;
    }
}
