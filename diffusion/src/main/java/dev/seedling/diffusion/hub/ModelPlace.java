package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a model will lie, and where it waits until all of it is here: a model appears in the models' folder whole or
 * not at all.
 */
final class ModelPlace {
    private static final String WAITING = ".incoming";

    private final ModelSource source;
    private final Path model;
    private final Path waiting;

    ModelPlace(ModelSource source, Path models) {
        this.source = source;
        this.model = models.resolve(source.isSingleFile() ? source.name() + ".safetensors" : source.name());
        this.waiting = models.resolve(WAITING).resolve(source.name());
    }

    /** The model's folder, or its file. */
    Path model() {
        return model;
    }

    /** Where a file goes when it arrives. */
    Path arrival(HubFile file) {
        return waiting.resolve(file.path());
    }

    /** Whether a file is here already, whole, from now or from before. Reads it. */
    boolean has(HubFile file) {
        return Receipt.state(file, arrival(file)) == Receipt.State.WHOLE
                || Receipt.state(file, home(file)) == Receipt.State.WHOLE;
    }

    /** Bytes of a file that came before it was cut. */
    long begun(HubFile file) {
        return Math.min(file.bytes(), PartFile.kept(file, arrival(file)));
    }

    /** @throws DiffusionException if something lies in the place that is not an older download of this repository */
    void requireOurs(HubRepository repository) {
        if (Files.exists(model)
                && Receipt.of(model)
                        .filter(receipt -> receipt.repository().equals(repository.name()))
                        .isEmpty()) {
            throw new DiffusionException("%s is there already and is no download of %s; move it away first"
                    .formatted(model, repository.name()));
        }
    }

    /** Lets the model appear: by one rename where it is new, file by file where an old one is mended. */
    void settle(List<HubFile> files, Receipt receipt) {
        try {
            removeStrangers(files);
            boolean isNew = !Files.exists(model) && !source.isSingleFile();
            if (isNew && Files.isDirectory(waiting)) {
                receipt.write(waiting);
                Files.move(waiting, model, StandardCopyOption.ATOMIC_MOVE);
            } else {
                for (HubFile file : files) {
                    settle(file);
                }
                removeOutdated(files);
                receipt.write(model);
            }
            Folders.sync(Folders.of(model));
            clear();
        } catch (IOException e) {
            throw new DiffusionException(
                    "cannot put the model in its place, %s: %s".formatted(model, FileTrouble.withFile(e)), e);
        }
    }

    private void settle(HubFile file) throws IOException {
        if (Files.exists(arrival(file))) {
            Path home = home(file);
            Files.createDirectories(Folders.of(home));
            Files.move(arrival(file), home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What an older revision had and this one has not: the engine might take it for the newer one's. */
    private void removeOutdated(List<HubFile> files) throws IOException {
        Set<String> kept = files.stream().map(HubFile::path).collect(Collectors.toSet());
        List<HubFile> older = Receipt.of(model).map(Receipt::files).orElse(List.of());
        for (HubFile file : older) {
            if (!source.isSingleFile() && !kept.contains(file.path()) && HubFile.isSafe(file.path())) {
                Files.deleteIfExists(home(file));
                removeIfEmpty(Folders.of(home(file)));
            }
        }
    }

    private void removeIfEmpty(Path folder) throws IOException {
        if (!folder.equals(model.toAbsolutePath()) && isEmptyFolder(folder)) {
            Files.delete(folder);
        }
    }

    /** What an older, other download left: its folders, too, for an empty one would be taken for a part of the model. */
    private void removeStrangers(List<HubFile> files) throws IOException {
        Set<Path> wanted = files.stream().map(this::arrival).collect(Collectors.toSet());
        if (Files.isDirectory(waiting)) {
            try (Stream<Path> all = Files.walk(waiting)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    boolean stranger = Files.isRegularFile(path) ? !wanted.contains(path) : isEmptyFolder(path);
                    if (stranger && !path.equals(waiting)) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private void clear() throws IOException {
        if (Files.isDirectory(waiting)) {
            try (Stream<Path> all = Files.walk(waiting)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Path shared = Folders.of(waiting);
        if (Files.isDirectory(shared) && Objects.requireNonNull(shared.toFile().list()).length == 0) {
            Files.delete(shared);
        }
    }

    private Path home(HubFile file) {
        return source.isSingleFile() ? model : model.resolve(file.path());
    }
}
