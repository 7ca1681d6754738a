package dev.seedling.diffusion.lora;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.PickleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * LoRA files by the names that prompts call them: {@code moss} is {@code moss.safetensors}, in the folder or one below
 * it, or the folder {@code moss} as diffusers and PEFT write it. A name is looked up among the files that are there, so
 * none leads out of the folder.
 */
public final class LoraFolder {
    /** Where nothing is found. */
    public static final LoraFolder NONE = new LoraFolder(Optional.empty());

    private static final int DEPTH = 4;
    private static final int SHOWN = 30;
    private static final String SAFETENSORS = ".safetensors";

    /** The file's name says nothing where a program gives it; then the folder's counts. */
    private static final Set<String> NAMELESS = Set.of("pytorch_lora_weights", "adapter_model");

    private final Optional<Path> folder;

    private LoraFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** @param folder need not exist */
    public static LoraFolder at(Path folder) {
        return new LoraFolder(Optional.of(folder));
    }

    /** All there are now, by name: path below the folder, with slashes, without ending. */
    public Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        for (Path file : all()) {
            if (file.getFileName().toString().endsWith(SAFETENSORS)) {
                files.put(name(file), file);
            }
        }
        return Collections.unmodifiableMap(files);
    }

    /**
     * The file of a name; the folders before the name can be left out where one file has it.
     *
     * @throws DiffusionException if there is none, or several; it says which there are
     */
    public Path find(String name) {
        Map<String, Path> files = files();
        Path exactly = files.get(name);
        if (exactly != null) {
            return exactly;
        }
        Map<String, Path> inFolders = new TreeMap<>(files);
        inFolders.keySet().removeIf(key -> !key.endsWith("/" + name));
        if (inFolders.size() > 1) {
            throw new DiffusionException("there are several LoRAs '%s': write the name as one of %s"
                    .formatted(name, String.join(", ", inFolders.keySet())));
        }
        for (Path only : inFolders.values()) {
            return only;
        }
        all().stream()
                .filter(file -> PickleFiles.is(file.toString()) && name(file).equals(name))
                .findFirst()
                .ifPresent(PickleFiles::refuse);
        throw new DiffusionException("there is no LoRA '%s'; %s".formatted(name, known(files.keySet())));
    }

    private String known(Set<String> names) {
        if (names.isEmpty()) {
            return folder.map(path -> "there are none: put .safetensors files into the folder " + path)
                    .orElse("there are none");
        }
        String some = String.join(", ", names.stream().limit(SHOWN).toList());
        return "there are %s%s"
                .formatted(some, names.size() > SHOWN ? " and %d more".formatted(names.size() - SHOWN) : "");
    }

    private String name(Path file) {
        String below = folder.orElseThrow().relativize(file).toString().replace('\\', '/');
        String name = below.substring(0, below.lastIndexOf('.'));
        int slash = name.lastIndexOf('/');
        return slash > 0 && NAMELESS.contains(name.substring(slash + 1)) ? name.substring(0, slash) : name;
    }

    private static boolean hidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private List<Path> all() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.get(), DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().contains("."))
                    .filter(file -> !hidden(folder.get().relativize(file)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DiffusionException("the folder %s cannot be read".formatted(folder.get()), e);
        }
    }
}
