package dev.seedling.diffusion.weights;

import java.util.List;

/**
 * Where a tensor lies in a safetensors file.
 *
 * @param shape sizes, outermost first; empty for a scalar
 * @param begin first byte, counted from the end of the header
 * @param end one past the last byte
 */
public record TensorInfo(String name, Dtype dtype, List<Long> shape, long begin, long end) {
    public TensorInfo {
        shape = List.copyOf(shape);
    }

    public long bytes() {
        return end - begin;
    }
}
