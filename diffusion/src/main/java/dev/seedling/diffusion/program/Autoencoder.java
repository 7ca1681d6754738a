package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.weights.Weights;

/** Turns pictures into latents and back, with latents as the autoencoder itself scales them. */
public interface Autoencoder extends AutoCloseable {
    /** The autoencoder whose weights these are. */
    static Autoencoder load(Weights weights, Torch torch) {
        return AutoencoderTiny.owns(weights)
                ? AutoencoderTiny.load(weights, torch)
                : AutoencoderKl.load(weights, torch);
    }

    /** Where arrays for this network are made. */
    NDManager manager();

    /**
     * @param latents (batch, 4, height, width)
     * @param stop is asked before every tile, of a picture that goes through in tiles
     * @return pixels, about -1 to 1: (batch, 3, 8 height, 8 width)
     */
    NDArray decode(NDManager scope, NDArray latents, StopCheck stop);

    default NDArray decode(NDManager scope, NDArray latents) {
        return decode(scope, latents, StopCheck.NEVER);
    }

    /**
     * @param pixels -1 to 1: (batch, 3, 8 height, 8 width)
     * @param stop as for decoding
     * @return mean and log variance of the latents, (batch, 8, height, width), or only the mean, (batch, 4, height, width),
     *     from an autoencoder that is sure
     */
    NDArray encode(NDManager scope, NDArray pixels, StopCheck stop);

    default NDArray encode(NDManager scope, NDArray pixels) {
        return encode(scope, pixels, StopCheck.NEVER);
    }

    @Override
    void close();
}
