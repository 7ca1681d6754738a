package dev.seedling.diffusion.training;

import java.util.List;

/**
 * What one record of a {@link LatentCache} holds, in 16-bit numbers: a picture's latents, then which share of each
 * latent's square things cover.
 *
 * @param channels of the latents
 */
record LatentRecord(int channels, int height, int width) {
    /** @param shape of one picture's latents: channels, height, width */
    static LatentRecord of(List<Long> shape) {
        return new LatentRecord(
                Math.toIntExact(shape.get(0)), Math.toIntExact(shape.get(1)), Math.toIntExact(shape.get(2)));
    }

    List<Long> shape() {
        return List.of((long) channels, (long) height, (long) width);
    }

    /** In each channel. */
    int cells() {
        return height * width;
    }

    int latents() {
        return channels * cells();
    }

    int bytes() {
        return (latents() + cells()) * Short.BYTES;
    }
}
