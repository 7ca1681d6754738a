package dev.seedling.diffusion.weights;

import dev.seedling.diffusion.ForeignText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A weight on disk, under the name that its network calls it.
 *
 * @param shape as it lies on disk, outermost first
 * @param bytes a view of the mapped file: little-endian, row-major, valid while the checkpoint is open
 * @param transposed whether the network wants the two sizes of {@code shape} the other way round
 */
public record Weight(String name, Dtype dtype, List<Long> shape, ByteBuffer bytes, boolean transposed) {
    public Weight {
        shape = List.copyOf(shape);
    }

    /** The shape that the network knows it by. */
    public List<Long> sizes() {
        List<Long> sizes = new ArrayList<>(shape);
        if (transposed) {
            Collections.reverse(sizes);
        }
        return sizes;
    }

    /** All its numbers, row by row as they lie on disk; for small weights that hold floating-point or whole numbers. */
    public float[] numbers() {
        return Floats.all(this);
    }

    /** The name as a sentence can show it: of a bearable length, without control characters. */
    public String shownName() {
        return ForeignText.shown(name);
    }

    /** The same weight under another name. */
    Weight named(String other) {
        return new Weight(other, dtype, shape, bytes, transposed);
    }

    static Weight of(Safetensors file, String key, String name) {
        TensorInfo info = file.info(key);
        return new Weight(name, info.dtype(), info.shape(), file.tensor(key), false);
    }
}
