package dev.seedling.diffusion.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder or a file on the shelf, looked at from outside. */
record ShelfEntry(Path path) {
    private static final String SAFETENSORS = ".safetensors";
    private static final JsonMapper JSON = new JsonMapper();

    /** The folder's name, or the file's without its ending. */
    String name() {
        String name = path.getFileName().toString();
        return name.endsWith(SAFETENSORS) ? name.substring(0, name.length() - SAFETENSORS.length()) : name;
    }

    /** Not where it is a folder with settings for the file of its name beside it. */
    boolean isModel() {
        if (Files.exists(path.resolveSibling(path.getFileName() + SAFETENSORS))) {
            return false;
        }
        return Files.isDirectory(path)
                ? Files.exists(path.resolve("model_index.json"))
                        || Files.isDirectory(path.resolve("unet"))
                        || isAutoencoder()
                : isWeights(path);
    }

    /** An autoencoder alone, such as TAESD: settings and weights without a folder for each part. */
    boolean isAutoencoder() {
        Path config = path.resolve("config.json");
        try {
            return Files.isRegularFile(config)
                    && JSON.readTree(config.toFile())
                            .path("_class_name")
                            .asText()
                            .startsWith("Autoencoder");
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + config + ": " + FileTrouble.reason(e), e);
        }
    }

    /** A file itself, or the files of weights in a folder. */
    List<Path> weights() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> Files.isRegularFile(file) && (file.equals(path) || isWeights(file)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) { // a folder within it
            throw new DiffusionException("cannot read " + path + ": " + FileTrouble.withFile(e), e);
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + path + ": " + FileTrouble.reason(e), e);
        }
    }

    /** Of all its weights. */
    long bytes() {
        return weights().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** Sizes and times of its weights, by which a change shows. */
    String stamp() {
        return weights().stream().map(this::stamp).collect(Collectors.joining("; "));
    }

    private String stamp(Path file) {
        return "%s %d %d"
                .formatted(
                        path.relativize(file),
                        file.toFile().length(),
                        file.toFile().lastModified());
    }

    private static boolean isWeights(Path file) {
        return file.toString().endsWith(SAFETENSORS);
    }
}
