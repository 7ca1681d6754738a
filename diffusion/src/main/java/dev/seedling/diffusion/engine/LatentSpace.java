package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.program.AutoencoderTiny;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Weights;

/**
 * What a model's latents look like, read off its weights.
 *
 * @param channels 4 in Stable Diffusion
 * @param pixels of the picture along one latent's side; 8 in Stable Diffusion
 */
public record LatentSpace(int channels, int pixels) {
    private static final String UPSAMPLER = "decoder.up_blocks.%d.upsamplers.0.conv.weight";

    static LatentSpace of(Checkpoint checkpoint) {
        Weights autoencoder = checkpoint.weights(Part.VAE);
        int pixels = AutoencoderTiny.owns(autoencoder) ? AutoencoderTiny.factor(autoencoder) : 1;
        for (int level = 0; autoencoder.has(UPSAMPLER.formatted(level)); level++) {
            pixels *= 2;
        }
        return new LatentSpace(checkpoint.weights(Part.UNET).size("conv_out.weight", 0), pixels);
    }

    /**
     * Of the latents of some pictures: (pictures, channels, height, width).
     *
     * @throws DiffusionException if a latent would stand for less than its square of pixels
     */
    int[] shape(int pictures, ImageSize size) {
        if (size.width() % pixels != 0 || size.height() % pixels != 0) {
            throw new DiffusionException(
                    "this model's width and height must be multiples of %d, was %s".formatted(pixels, size));
        }
        return new int[] {pictures, channels, size.height() / pixels, size.width() / pixels};
    }

    /** A mask of pixels, (1, 1, height, width), at one pixel for each latent. */
    Latents shrink(Latents mask) {
        int height = mask.shape()[2] / pixels;
        int width = mask.shape()[3] / pixels;
        float[] values = new float[height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = mask.buffer().get(i / width * pixels * mask.shape()[3] + i % width * pixels);
        }
        return Latents.of(values, 1, 1, height, width);
    }
}
