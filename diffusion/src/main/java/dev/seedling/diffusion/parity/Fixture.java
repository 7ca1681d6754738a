package dev.seedling.diffusion.parity;

import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.weights.Safetensors;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Set;

/** The reference's tensors of one case. */
final class Fixture implements AutoCloseable {
    private final Safetensors file;

    private Fixture(Safetensors file) {
        this.file = file;
    }

    static Fixture open(Path path) {
        return new Fixture(Safetensors.open(path));
    }

    Set<String> names() {
        return file.names();
    }

    boolean has(String name) {
        return file.has(name);
    }

    Latents floats(String name) {
        return Latents.of(file.tensor(name).asFloatBuffer(), shape(name));
    }

    /** Row i of a tensor's outermost size. */
    Latents row(String name, int i) {
        int[] shape = shape(name);
        int[] rest = java.util.Arrays.copyOfRange(shape, 1, shape.length);
        int size = java.util.Arrays.stream(rest).reduce(1, Math::multiplyExact);
        return Latents.of(file.tensor(name).asFloatBuffer().slice(i * size, size), rest);
    }

    long[] longs(String name) {
        LongBuffer values = file.tensor(name).asLongBuffer();
        long[] copy = new long[values.remaining()];
        values.get(copy);
        return copy;
    }

    ByteBuffer bytes(String name) {
        return file.tensor(name);
    }

    int[] shape(String name) {
        return file.info(name).shape().stream().mapToInt(Math::toIntExact).toArray();
    }

    @Override
    public void close() {
        file.close();
    }
}
