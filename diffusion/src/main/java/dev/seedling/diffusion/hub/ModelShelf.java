package dev.seedling.diffusion.hub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.AddOns;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.family.Families;
import dev.seedling.diffusion.lora.LoraFolder;
import dev.seedling.diffusion.lora.LoraTraits;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models in a folder: diffusers folders and single {@code .safetensors} files, wherever they came from, with
 * family and hash. Safe for several threads.
 */
public final class ModelShelf {
    private static final String SAFETENSORS = ".safetensors";
    private static final String AUTOENCODER = "autoencoder";
    private static final JsonMapper JSON = new JsonMapper();

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
        ShelfBook known = ShelfBook.open(book);
        try {
            return entries().stream()
                    .flatMap(entry -> look(entry, known).stream())
                    .toList();
        } finally {
            known.close();
        }
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
        ShelfBook known = ShelfBook.open(book);
        try {
            List<Shelved> loras = new ArrayList<>();
            files.forEach((name, file) -> loras.add(lora(name, file, known)));
            return loras;
        } finally {
            known.close();
        }
    }

    private static Shelved lora(String name, Path file, ShelfBook known) {
        try {
            LoraTraits traits = LoraTraits.read(name, file);
            String stamp = stamp(file, file);
            ShelfBook.Page page = known.page(file, stamp).orElseGet(() -> {
                ShelfBook.Page fresh =
                        new ShelfBook.Page(stamp, traits.family().orElse(""), WeightHash.of(List.of(file)));
                known.write(file, fresh);
                return fresh;
            });
            return new Shelved.Adapter(name, file, bytes(List.of(file)), traits, page.hash());
        } catch (DiffusionException e) {
            return new Shelved.Unusable(name, file, bytes(List.of(file)), String.valueOf(e.getMessage()));
        }
    }

    /**
     * The hash of a model, here or elsewhere; its weights are read only if they were not seen before.
     *
     * @throws DiffusionException if it is no model, or a torn one
     */
    public String hash(Path model) {
        ShelfBook known = ShelfBook.open(book);
        try {
            return open(model, known).hash();
        } finally {
            known.close();
        }
    }

    private List<Path> entries() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DiffusionException("cannot read the models' folder " + folder + ": " + HubApi.reason(e), e);
        }
    }

    /** Empty for what is no model at all, such as a note or a folder of LoRA files. */
    private static Optional<Shelved> look(Path entry, ShelfBook known) {
        String name = entry.getFileName().toString();
        try {
            if (PickleFiles.is(name) && Files.isRegularFile(entry)) {
                return Optional.of(unusable(entry, PickleFiles.refusal(entry.toString())));
            }
            if (isModel(entry, name)) {
                return Optional.of(open(entry, known));
            }
            return Optional.empty();
        } catch (DiffusionException e) {
            return Optional.of(unusable(entry, e));
        }
    }

    private static boolean isModel(Path entry, String name) {
        return Files.isDirectory(entry)
                ? Files.exists(entry.resolve("model_index.json"))
                        || Files.isDirectory(entry.resolve("unet"))
                        || isAutoencoder(entry)
                : name.endsWith(SAFETENSORS);
    }

    private static Shelved.Usable open(Path entry, ShelfBook known) {
        List<Path> weights = weights(entry);
        String stamp = weights.stream().map(file -> stamp(entry, file)).collect(Collectors.joining("; "));
        ShelfBook.Page page = known.page(entry, stamp).orElseGet(() -> {
            ShelfBook.Page fresh = isAutoencoder(entry)
                    ? new ShelfBook.Page(stamp, AUTOENCODER, WeightHash.of(weights))
                    : read(entry, stamp);
            known.write(entry, fresh);
            return fresh;
        });
        return new Shelved.Usable(nameOf(entry), entry, bytes(weights), page.family(), page.hash());
    }

    private static ShelfBook.Page read(Path entry, String stamp) {
        try (Checkpoint checkpoint = Checkpoints.open(entry)) {
            return new ShelfBook.Page(stamp, Families.of(checkpoint).name(), checkpoint.hash());
        }
    }

    /** An autoencoder alone, such as TAESD: settings and weights without a folder for each part. */
    private static boolean isAutoencoder(Path entry) {
        Path config = entry.resolve("config.json");
        try {
            return Files.isRegularFile(config)
                    && JSON.readTree(config.toFile())
                            .path("_class_name")
                            .asText()
                            .startsWith("Autoencoder");
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + config + ": " + HubApi.reason(e), e);
        }
    }

    private static Shelved unusable(Path entry, DiffusionException reason) {
        return new Shelved.Unusable(nameOf(entry), entry, bytes(weights(entry)), String.valueOf(reason.getMessage()));
    }

    private static List<Path> weights(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(file -> Files.isRegularFile(file) && (file.equals(entry) || isWeights(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + entry + ": " + HubApi.reason(e), e);
        }
    }

    private static boolean isWeights(Path file) {
        return file.toString().endsWith(SAFETENSORS);
    }

    private static long bytes(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static String stamp(Path entry, Path file) {
        return "%s %d %d"
                .formatted(
                        entry.relativize(file),
                        file.toFile().length(),
                        file.toFile().lastModified());
    }

    private static String nameOf(Path entry) {
        String name = entry.getFileName().toString();
        return name.endsWith(SAFETENSORS) ? name.substring(0, name.length() - SAFETENSORS.length()) : name;
    }
}
