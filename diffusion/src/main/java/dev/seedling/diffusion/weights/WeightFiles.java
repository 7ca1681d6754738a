package dev.seedling.diffusion.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The safetensors files of one part: a single one, or the shards that an index names. Full precision is taken before
 * the {@code fp16} variant where a folder has both.
 */
public final class WeightFiles implements AutoCloseable {
    private static final List<String> STEMS = List.of("diffusion_pytorch_model", "model");
    private static final String SINGLE = "%s.safetensors";
    private static final List<String> BY_PRECISION = List.of(
            SINGLE,
            "%s.safetensors.index.json",
            "%s.fp16.safetensors",
            "%s.safetensors.index.fp16.json",
            "%s.fp16.safetensors.index.json");

    private final Path folder;
    private final List<Safetensors> shards;

    private WeightFiles(Path folder, List<Safetensors> shards) {
        this.folder = folder;
        this.shards = shards;
    }

    /** @throws DiffusionException if the folder has no weights, or torn ones */
    public static WeightFiles open(Path folder) {
        Path file = find(folder).orElseThrow(() -> nothingIn(folder));
        return file.toString().endsWith(".json")
                ? sharded(folder, file)
                : new WeightFiles(folder, List.of(Safetensors.open(file)));
    }

    private static WeightFiles sharded(Path folder, Path index) {
        WeightFiles files = new WeightFiles(folder, new ArrayList<>());
        try {
            Map<String, String> places = places(index);
            for (String shard : new TreeSet<>(places.values())) {
                files.shards.add(Safetensors.open(folder.resolve(shard)));
            }
            files.requireAll(places);
            return files;
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** Where the weights lie. */
    public List<Path> files() {
        return shards.stream().map(Safetensors::file).toList();
    }

    /** All tensors, under their own names; to be read only until this is closed. */
    public Weights weights() {
        return Weights.of(
                folder.toString(),
                shards.stream()
                        .flatMap(shard -> shard.names().stream().map(name -> Weight.of(shard, name, name)))
                        .toList());
    }

    long bytes() {
        return shards.stream()
                .flatMap(shard -> shard.names().stream().map(shard::info))
                .mapToLong(TensorInfo::bytes)
                .sum();
    }

    private void requireAll(Map<String, String> places) {
        Weights found = weights();
        places.forEach((name, shard) -> {
            if (!found.has(name)) {
                throw new DiffusionException(
                        "%s lacks the tensor '%s' that the index promises".formatted(folder.resolve(shard), name));
            }
        });
    }

    private static Optional<Path> find(Path folder) {
        return BY_PRECISION.stream()
                .flatMap(pattern -> STEMS.stream().map(stem -> folder.resolve(pattern.formatted(stem))))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Where the index says that each tensor lies: name to file, which must lie beside the index. */
    private static Map<String, String> places(Path index) {
        JsonNode map;
        try {
            map = new JsonMapper().readTree(Files.readString(index)).path("weight_map");
        } catch (JsonProcessingException e) {
            throw new DiffusionException(index + " is no valid JSON: " + JsonTrouble.reason(e), e);
        } catch (IOException e) {
            throw new DiffusionException("cannot read " + index + ": " + FileTrouble.reason(e), e);
        }
        Map<String, String> places = new LinkedHashMap<>();
        map.properties().forEach(entry -> {
            String shard = entry.getValue().asText();
            if (!shard.matches("[\\w.-]+\\.safetensors")) {
                throw new DiffusionException(
                        "%s: tensor '%s' must lie in a .safetensors file beside it, is said to in '%s'"
                                .formatted(index, entry.getKey(), shard));
            }
            places.put(entry.getKey(), shard);
        });
        return places;
    }

    private static DiffusionException nothingIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(PickleFiles::refuse);
        } catch (IOException e) {
            return new DiffusionException("cannot read " + folder + ": " + FileTrouble.reason(e), e);
        }
        return new DiffusionException("%s has no %s".formatted(folder, SINGLE.formatted("(diffusion_pytorch_)model")));
    }

    @Override
    public void close() {
        shards.forEach(Safetensors::close);
    }
}
