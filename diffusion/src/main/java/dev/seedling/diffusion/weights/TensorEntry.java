package dev.seedling.diffusion.weights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One tensor's entry in a safetensors header, not yet trusted. */
record TensorEntry(String file, String name, JsonNode node) {
    private static final Set<String> KEYS = Set.of("dtype", "shape", "data_offsets");
    private static final int MAX_RANK = 16;

    /**
     * The entry as a tensor inside {@code dataBytes} bytes of data.
     *
     * @throws DiffusionException naming file and tensor, if anything is wrong
     */
    TensorInfo check(long dataBytes) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!KEYS.contains(entry.getKey())) {
                throw wrong("may have dtype, shape and data_offsets, has '" + ForeignText.shown(entry.getKey()) + "'");
            }
        }
        Dtype dtype = dtype();
        List<Long> shape = wholeNumbers("shape", MAX_RANK);
        List<Long> offsets = wholeNumbers("data_offsets", 2);
        if (offsets.size() != 2) {
            throw wrong("must have two data_offsets, has " + offsets.size());
        }
        long begin = offsets.get(0);
        long end = offsets.get(1);
        if (begin > end || end > dataBytes) {
            throw wrong(
                    "must lie within the file's %d bytes of data, claims %d to %d".formatted(dataBytes, begin, end));
        }
        long bytes = bytes(dtype, shape);
        if (bytes != end - begin) {
            throw wrong(
                    "of type %s and shape %s takes %d bytes, claims %d".formatted(dtype, shape, bytes, end - begin));
        }
        return new TensorInfo(name, dtype, shape, begin, end);
    }

    private Dtype dtype() {
        JsonNode declared = node.path("dtype");
        return Dtype.named(declared.asText())
                .orElseThrow(() -> wrong("must have a dtype of %s, has '%s'"
                        .formatted(List.of(Dtype.values()), ForeignText.shown(declared.asText()))));
    }

    private List<Long> wholeNumbers(String key, int most) {
        JsonNode list = node.path(key);
        if (!list.isArray() || list.size() > most) {
            throw wrong("must have a list of at most %d numbers as %s".formatted(most, key));
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonNode number : list) {
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
                throw wrong("must have whole numbers of 0 or more as %s, has %s"
                        .formatted(key, ForeignText.shown(number.toString())));
            }
            numbers.add(number.longValue());
        }
        return numbers;
    }

    private long bytes(Dtype dtype, List<Long> shape) {
        try {
            long bytes = dtype.bytes();
            for (long size : shape) {
                bytes = Math.multiplyExact(bytes, size);
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw wrong("has a shape too large to count: " + shape);
        }
    }

    private DiffusionException wrong(String what) {
        return new DiffusionException("%s: tensor '%s' %s".formatted(file, ForeignText.shown(name), what));
    }
}
