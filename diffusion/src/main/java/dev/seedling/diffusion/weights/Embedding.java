package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors learnt by textual inversion, arXiv 2208.01618, for one text encoder or, for XL, for both. */
public final class Embedding {
    /** Names that the tensor has in the wild, for the first encoder and for the second; else any single tensor counts. */
    private static final Map<Part, List<String>> KEYS =
            Map.of(Part.TEXT_ENCODER, List.of("emb_params", "clip_l"), Part.TEXT_ENCODER_2, List.of("clip_g"));

    /** As many as a text encoder takes at once, between its start and end markers. */
    private static final int MAX_VECTORS = 75;

    private final Path file;
    private final String hash;
    private final Map<Part, float[][]> vectors;

    private Embedding(Path file, String hash, Map<Part, float[][]> vectors) {
        this.file = file;
        this.hash = hash;
        this.vectors = vectors;
    }

    /** @throws DiffusionException if the file is no embedding */
    public static Embedding read(Path path) {
        PickleFiles.refuse(path);
        try (Safetensors file = Safetensors.open(path)) {
            Map<Part, float[][]> vectors = new HashMap<>();
            KEYS.forEach((part, keys) -> keys.stream()
                    .filter(file::has)
                    .findFirst()
                    .ifPresent(key -> vectors.put(part, Floats.rows(file, key))));
            if (vectors.isEmpty() && file.names().size() == 1) {
                vectors.put(
                        Part.TEXT_ENCODER,
                        Floats.rows(file, file.names().iterator().next()));
            }
            if (vectors.isEmpty()) {
                throw new DiffusionException(
                        "%s is no embedding: it must hold emb_params, clip_l and clip_g, or a single tensor, has %s"
                                .formatted(path, file.names().stream().limit(3).toList()));
            }
            requireVectors(path, vectors);
            return new Embedding(path, WeightHash.of(List.of(path)), vectors);
        }
    }

    private static void requireVectors(Path path, Map<Part, float[][]> vectors) {
        List<Integer> counts = vectors.values().stream()
                .map(rows -> rows.length)
                .distinct()
                .sorted()
                .toList();
        if (counts.size() > 1 || counts.get(0) < 1 || counts.get(0) > MAX_VECTORS) {
            throw new DiffusionException(
                    "%s is no embedding: it must hold 1 to %d vectors, and as many for each text encoder, has %s"
                            .formatted(path, MAX_VECTORS, counts));
        }
    }

    /** The first ten hex digits of its file's SHA-256, as it was when it was read. */
    public String hash() {
        return hash;
    }

    /** The width of its vectors for each text encoder that it was learnt for. */
    public Map<Part, Integer> widths() {
        Map<Part, Integer> widths = new EnumMap<>(Part.class);
        vectors.forEach((part, rows) -> widths.put(part, rows.length == 0 ? 0 : rows[0].length));
        return widths;
    }

    /** How many places it takes in a prompt. */
    public int count() {
        return vectors.values().iterator().next().length;
    }

    /** Whether it was learnt for such an encoder. */
    public boolean fits(Part part, int width) {
        return widths().getOrDefault(part, 0) == width;
    }

    /** @throws DiffusionException if it was learnt for other encoders than a model has */
    public float[] vector(int index, Part part, int width) {
        float[][] rows = vectors.getOrDefault(part, new float[0][]);
        if (index >= rows.length || rows[index].length != width) {
            throw new DiffusionException(
                    "the embedding %s does not fit: this model's %s needs vectors of %d numbers, it has %d"
                            .formatted(
                                    file.getFileName(), part.folder(), width, rows.length == 0 ? 0 : rows[0].length));
        }
        return rows[index].clone();
    }
}
