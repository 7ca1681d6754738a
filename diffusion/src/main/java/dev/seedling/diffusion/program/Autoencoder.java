package dev.seedling.diffusion.program;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.weights.Weights;

/**
 * Turns pictures into latents and back, with latents as the autoencoder itself scales them. A latent stands for f
 * pixels along a side; h and w are height and width of the latents.
 */
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
     * @param latents (batch, channels, h, w)
     * @param stop is asked before every tile, of a picture that goes through in tiles
     * @return pixels, about -1 to 1: (batch, 3, f h, f w)
     */
    NDArray decode(NDManager scope, NDArray latents, StopCheck stop);

    default NDArray decode(NDManager scope, NDArray latents) {
        return decode(scope, latents, StopCheck.NEVER);
    }

    /**
     * @param pixels -1 to 1: (batch, 3, f h, f w)
     * @param stop as for decoding
     * @return mean and log variance of the latents, (batch, 2 channels, h, w), or only the mean, (batch, channels, h,
     *     w), from an autoencoder that is sure
     */
    NDArray encode(NDManager scope, NDArray pixels, StopCheck stop);

    default NDArray encode(NDManager scope, NDArray pixels) {
        return encode(scope, pixels, StopCheck.NEVER);
    }

    @Override
    void close();
}
