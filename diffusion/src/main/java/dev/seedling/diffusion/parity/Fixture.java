package dev.seedling.diffusion.parity;

import dev.seedling.diffusion.engine.Pixels;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.weights.Safetensors;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
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
        int[] rest = Arrays.copyOfRange(shape, 1, shape.length);
        int size = Arrays.stream(rest).reduce(1, Math::multiplyExact);
        return Latents.of(file.tensor(name).asFloatBuffer().slice(i * size, size), rest);
    }

    /** A picture of bytes, (height, width, 3). */
    Pixels pixels(String name) {
        int[] shape = shape(name);
        ByteBuffer bytes = file.tensor(name);
        int area = shape[0] * shape[1];
        float[] planes = new float[3 * area];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (bytes.get(i % area * 3 + i / area) & 0xff) / 255f * 2 - 1;
        }
        return new Pixels(Latents.of(planes, 1, 3, shape[0], shape[1]));
    }

    /** A mask of bytes, (height, width), as (1, 1, height, width): 1 where it is half or more. */
    Latents mask(String name) {
        int[] shape = shape(name);
        ByteBuffer bytes = file.tensor(name);
        float[] mask = new float[bytes.remaining()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (bytes.get(i) & 0xff) / 255f >= 0.5f ? 1 : 0;
        }
        return Latents.of(mask, 1, 1, shape[0], shape[1]);
    }

    int[] shape(String name) {
        return file.info(name).shape().stream().mapToInt(Math::toIntExact).toArray();
    }

    @Override
    public void close() {
        file.close();
    }
}
