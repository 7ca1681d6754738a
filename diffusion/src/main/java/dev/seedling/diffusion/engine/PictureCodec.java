package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.Autoencoder;
import dev.seedling.diffusion.program.StopCheck;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;

/**
 * Pictures as latents and back, by a model's own autoencoder.
 *
 * @param scale what the autoencoder's latents are multiplied with to have variance 1
 * @param stop is asked before each call of the network
 */
public record PictureCodec(Autoencoder autoencoder, LatentSpace space, double scale, StopCheck stop) {
    private static final double MIN_LOG = -30; // the autoencoder's bounds on the log of its variance
    private static final double MAX_LOG = 20;

    /** The same, which can be stopped. */
    PictureCodec stoppedBy(StopCheck check) {
        return new PictureCodec(autoencoder, space, scale, check);
    }

    /**
     * A picture as latents of variance 1: (1, channels, height, width) of the latent space.
     *
     * @param noise is drawn from where the encoder gives a distribution
     */
    public Latents encode(Pixels picture, Noise noise) {
        try (NDManager scope = autoencoder.manager().newSubManager()) {
            NDArray encoded = autoencoder.encode(scope, Tensors.toNative(scope, picture.values()), stop);
            if (encoded.getShape().get(1) == space.channels()) {
                return Tensors.toHeap(encoded).times(scale);
            }
            Latents mean = Tensors.toHeap(encoded.get(":, :" + space.channels()));
            Latents logVariance = Tensors.toHeap(encoded.get(":, %d:".formatted(space.channels())));
            Latents drawn = noise.draw(mean.shape());
            Latents spread = logVariance.zip(
                    drawn, (log, unit) -> Math.exp(0.5 * Math.max(MIN_LOG, Math.min(MAX_LOG, log))) * unit);
            return mean.plus(spread).times(scale);
        }
    }

    /** @param latents of variance 1: (1, channels, height, width) of the latent space */
    public Pixels decode(Latents latents) {
        try (NDManager scope = autoencoder.manager().newSubManager()) {
            NDArray own = Tensors.toNative(scope, latents.dividedBy(scale));
            return new Pixels(Tensors.toHeap(autoencoder.decode(scope, own, stop)));
        }
    }
}
