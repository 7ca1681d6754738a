package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.sampling.Latents;
import java.nio.FloatBuffer;

/** Latents of a larger picture, guessed from those of a smaller one. */
final class Enlarging {
    private Enlarging() {}

    /**
     * Between the four nearest, pixels being squares whose corners meet: what other programs call a latent upscale.
     *
     * @param latents (1, channels, h, w)
     * @return (1, channels, height, width)
     */
    static Latents bilinear(Latents latents, int height, int width) {
        int channels = latents.shape()[1];
        int fromHeight = latents.shape()[2];
        int fromWidth = latents.shape()[3];
        FloatBuffer values = latents.buffer();
        float[] enlarged = new float[channels * height * width];
        for (int y = 0; y < height; y++) {
            Between rows = Between.of(y, height, fromHeight);
            for (int x = 0; x < width; x++) {
                Between columns = Between.of(x, width, fromWidth);
                for (int channel = 0; channel < channels; channel++) {
                    int top = (channel * fromHeight + rows.before) * fromWidth;
                    int bottom = (channel * fromHeight + rows.after) * fromWidth;
                    enlarged[(channel * height + y) * width + x] = rows.mix(
                            columns.mix(values.get(top + columns.before), values.get(top + columns.after)),
                            columns.mix(values.get(bottom + columns.before), values.get(bottom + columns.after)));
                }
            }
        }
        return Latents.of(enlarged, 1, channels, height, width);
    }

    /** The middle of latents that are too large, (1, channels, height, width). */
    static Latents middle(Latents latents, int height, int width) {
        int channels = latents.shape()[1];
        int fromHeight = latents.shape()[2];
        int fromWidth = latents.shape()[3];
        if (fromHeight == height && fromWidth == width) {
            return latents;
        }
        int top = (fromHeight - height) / 2;
        int left = (fromWidth - width) / 2;
        FloatBuffer values = latents.buffer();
        float[] middle = new float[channels * height * width];
        for (int row = 0; row < channels * height; row++) {
            int from = (row / height * fromHeight + top + row % height) * fromWidth + left;
            values.slice(from, width).get(middle, row * width, width);
        }
        return Latents.of(middle, 1, channels, height, width);
    }

    /** A place between two neighbours, and how near it is to the second. */
    private record Between(int before, int after, float share) {
        static Between of(int position, int length, int from) {
            float exact = Math.max(0, (position + 0.5f) * from / length - 0.5f);
            int before = Math.min((int) exact, from - 1);
            return new Between(before, Math.min(before + 1, from - 1), exact - before);
        }

        float mix(float one, float other) {
            return (1 - share) * one + share * other;
        }
    }
}
