package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.sampling.Latents;
import java.nio.FloatBuffer;

/** Latents of one picture, side by side in the size of channels. */
final class Channels {
    private Channels() {}

    /** (1, a, h, w) and (1, b, h, w) as (1, a + b, h, w). */
    static Latents join(Latents... parts) {
        int[] shape = parts[0].shape();
        shape[1] = 0;
        int size = 0;
        for (Latents part : parts) {
            shape[1] += part.shape()[1];
            size += part.size();
        }
        FloatBuffer joined = FloatBuffer.allocate(size);
        for (Latents part : parts) {
            joined.put(part.buffer());
        }
        return Latents.of(joined.flip(), shape);
    }
}
