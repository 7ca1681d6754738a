package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.sampling.Latents;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Latents of several pictures, one by one. */
final class Batch {
    private Batch() {}

    /** Applies an operation to each picture of a batch. */
    static Latents map(Latents batch, UnaryOperator<Latents> operation) {
        return join(split(batch).stream().map(operation).toList());
    }

    /** (n, ...) as n latents of (1, ...). */
    static List<Latents> split(Latents batch) {
        int[] shape = batch.shape();
        int pictures = shape[0];
        int size = batch.size() / pictures;
        shape[0] = 1;
        List<Latents> split = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            split.add(Latents.of(batch.buffer().slice(i * size, size), shape));
        }
        return split;
    }

    /** The reverse. */
    static Latents join(List<Latents> pictures) {
        if (pictures.size() == 1) {
            return pictures.get(0);
        }
        int[] shape = pictures.get(0).shape();
        shape[0] = pictures.size();
        FloatBuffer joined =
                FloatBuffer.allocate(pictures.size() * pictures.get(0).size());
        pictures.forEach(picture -> joined.put(picture.buffer()));
        return Latents.of(joined.flip(), shape);
    }
}
