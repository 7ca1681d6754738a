package dev.seedling.diffusion.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ForeignText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON header of a safetensors file, believed only as far as it is checked: a file may come from anywhere, so
 * every offset, shape and type is held against the file before a byte of a tensor is read.
 *
 * @param tensors by name, in the order of the header
 * @param metadata the texts under {@code __metadata__}
 */
record SafetensorsHeader(Map<String, TensorInfo> tensors, Map<String, String> metadata) {
    private static final String METADATA = "__metadata__";
    private static final int MAX_NESTING = 4;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * @param json the header's bytes, UTF-8
     * @param dataBytes how many bytes follow the header
     * @throws DiffusionException if the header is no valid one for a file of that size
     */
    static SafetensorsHeader parse(String file, byte[] json, long dataBytes) {
        JsonNode root = tree(file, json);
        Map<String, TensorInfo> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals(METADATA)) {
                metadata.putAll(metadata(file, entry.getValue()));
            } else {
                tensors.put(entry.getKey(), new TensorEntry(file, entry.getKey(), entry.getValue()).check(dataBytes));
            }
        }
        requireFullCoverage(file, tensors, dataBytes);
        return new SafetensorsHeader(tensors, metadata);
    }

    private static JsonNode tree(String file, byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new DiffusionException(file + ": the header is no valid JSON: " + JsonTrouble.reason(e), e);
        } catch (IOException e) {
            throw new DiffusionException(file + ": the header is no valid JSON: " + e.getMessage(), e);
        }
        throw new DiffusionException(file + ": the header must be a JSON object");
    }

    private static Map<String, String> metadata(String file, JsonNode node) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getValue().isTextual()) {
                throw new DiffusionException("%s: metadata '%s' must be a text, was %s"
                        .formatted(
                                file,
                                ForeignText.shown(entry.getKey()),
                                entry.getValue().getNodeType()));
            }
            metadata.put(entry.getKey(), entry.getValue().textValue());
        }
        if (!node.isObject()) {
            throw new DiffusionException(file + ": __metadata__ must be a JSON object");
        }
        return metadata;
    }

    /** Every byte of data belongs to exactly one tensor: gaps could hide a payload, overlaps a trick. */
    private static void requireFullCoverage(String file, Map<String, TensorInfo> tensors, long dataBytes) {
        List<TensorInfo> inOrder = new ArrayList<>(tensors.values());
        inOrder.sort(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end));
        long covered = 0;
        for (TensorInfo tensor : inOrder) {
            if (tensor.begin() != covered) {
                throw new DiffusionException("%s: tensor '%s' must start at byte %d of the data, starts at %d"
                        .formatted(file, ForeignText.shown(tensor.name()), covered, tensor.begin()));
            }
            covered = tensor.end();
        }
        if (covered != dataBytes) {
            throw new DiffusionException(
                    "%s: the tensors must cover all %d bytes of data, cover %d; the file may be torn or hold more than it says"
                            .formatted(file, dataBytes, covered));
        }
    }
}
