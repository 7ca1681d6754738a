package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Weights;

/**
 * What a model's latents look like, read off its weights.
 *
 * @param channels 4 in Stable Diffusion
 * @param pixels of the picture along one latent's side; 8 in Stable Diffusion
 */
record LatentSpace(int channels, int pixels) {
    private static final String UPSAMPLER = "decoder.up_blocks.%d.upsamplers.0.conv.weight";

    static LatentSpace of(Checkpoint checkpoint) {
        Weights autoencoder = checkpoint.weights(Part.VAE);
        int pixels = 1;
        for (int level = 0; autoencoder.has(UPSAMPLER.formatted(level)); level++) {
            pixels *= 2;
        }
        return new LatentSpace(checkpoint.weights(Part.UNET).size("conv_out.weight", 0), pixels);
    }
}
