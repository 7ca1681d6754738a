package dev.seedling.diffusion.hub;

import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import dev.seedling.diffusion.family.Families;
import dev.seedling.diffusion.lora.LoraFolder;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoints;
import dev.seedling.diffusion.weights.PickleFiles;
import dev.seedling.diffusion.weights.WeightHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models in a folder: diffusers folders and single {@code .safetensors} files, wherever they came from, with
 * family and hash. Safe for several threads.
 */
public final class ModelShelf {
    private static final String AUTOENCODER = "autoencoder";

    private final Path folder;
    private final Path book;

    /** @param book a file that remembers hashes; made when there is something to remember */
    public ModelShelf(Path folder, Path book) {
        this.folder = folder;
        this.book = book;
    }

    /**
     * Everything on the shelf, by name. Weights that were not seen before are read once, to hash them.
     *
     * @throws DiffusionException if the folder cannot be read
     */
    public List<Shelved> models() {
        return ShelfBook.consult(
                book,
                known -> entries().stream()
                        .flatMap(entry -> look(entry, known).stream())
                        .toList());
    }

    /**
     * The LoRAs that lie beside the models, by name. Files that were not seen before are read once, to hash them.
     *
     * @throws DiffusionException if the folder cannot be read
     */
    public List<Shelved> loras() {
        Map<String, Path> files = AddOns.in(folder)
                .loras()
                .map(LoraFolder::at)
                .orElse(LoraFolder.NONE)
                .files();
        return ShelfBook.consult(book, known -> {
            List<Shelved> loras = new ArrayList<>();
            files.forEach((name, file) -> loras.add(AddOnFiles.lora(name, file, known)));
            return loras;
        });
    }

    /**
     * The embeddings that lie beside the models, by name.
     *
     * @throws DiffusionException if the folder cannot be read
     */
    public List<Shelved> embeddings() {
        List<Shelved> embeddings = new ArrayList<>();
        AddOns.in(folder).embeddings().forEach((name, file) -> embeddings.add(AddOnFiles.embedding(name, file)));
        return embeddings;
    }

    /**
     * The hash of a model, here or elsewhere; its weights are read only if they were not seen before.
     *
     * @throws DiffusionException if it is no model, or a torn one
     */
    public String hash(Path model) {
        return ShelfBook.consult(
                book, known -> open(new ShelfEntry(model), known).hash());
    }

    /** What a file is that cannot be opened as a model, and where it belongs; empty if it is nothing known. */
    public Optional<String> misplaced(Path file) {
        return Files.isRegularFile(file) ? AddOnFiles.misplaced(file, folder) : Optional.empty();
    }

    private List<ShelfEntry> entries() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(ShelfEntry::new)
                    .toList();
        } catch (IOException e) {
            throw new DiffusionException("cannot read the models' folder " + folder + ": " + FileTrouble.reason(e), e);
        }
    }

    /** Empty for what is no model at all, such as a note or a folder of LoRA files. */
    private Optional<Shelved> look(ShelfEntry entry, ShelfBook known) {
        Path path = entry.path();
        try {
            if (PickleFiles.is(path.getFileName().toString()) && Files.isRegularFile(path)) {
                return Optional.of(unusable(entry, sentence(PickleFiles.refusal(path.toString()))));
            }
            return entry.isModel() ? Optional.of(open(entry, known)) : Optional.empty();
        } catch (DiffusionException e) {
            return Optional.of(unusable(entry, misplaced(path).orElse(sentence(e))));
        }
    }

    private static Shelved.Usable open(ShelfEntry entry, ShelfBook known) {
        String stamp = entry.stamp();
        ShelfBook.Page page = known.page(entry.path(), stamp).orElseGet(() -> {
            ShelfBook.Page fresh = entry.isAutoencoder()
                    ? new ShelfBook.Page(stamp, AUTOENCODER, WeightHash.of(entry.weights()))
                    : read(entry.path(), stamp);
            known.write(entry.path(), fresh);
            return fresh;
        });
        return new Shelved.Usable(entry.name(), entry.path(), entry.bytes(), page.family(), page.hash());
    }

    private static ShelfBook.Page read(Path model, String stamp) {
        try (Checkpoint checkpoint = Checkpoints.open(model)) {
            return new ShelfBook.Page(stamp, Families.of(checkpoint).name(), checkpoint.hash());
        }
    }

    private static Shelved unusable(ShelfEntry entry, String reason) {
        return new Shelved.Unusable(entry.name(), entry.path(), entry.bytes(), reason);
    }

    private static String sentence(DiffusionException e) {
        return String.valueOf(e.getMessage());
    }
}
