package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Objects;

/**
 * A prompt as tensors.
 *
 * @param context what cross-attention reads: (1, tokens, width)
 * @param extra what the time embedding adds, by the names that the network's {@code forward} knows; each (1, width)
 */
public record Conditioning(NDArray context, Map<String, NDArray> extra) {
    public Conditioning {
        extra = Map.copyOf(extra);
    }

    NDArray extra(String name) {
        return Objects.requireNonNull(extra.get(name), name);
    }
}
