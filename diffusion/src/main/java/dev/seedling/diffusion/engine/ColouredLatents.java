package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.FileNote;
import dev.seedling.diffusion.family.LatentColours;
import dev.seedling.diffusion.sampling.Latents;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Previews with no network at all: one pixel for each latent.
 *
 * @param missing the tiny autoencoder that would do better
 */
record ColouredLatents(LatentColours colours, String missing) implements Previews {
    @Override
    public BufferedImage draw(Latents clean) {
        int[] shape = clean.shape();
        int area = shape[2] * shape[3];
        List<List<Double>> shares = List.of(colours.red(), colours.green(), colours.blue());
        float[] planes = new float[shares.size() * area];
        for (int plane = 0; plane < shares.size(); plane++) {
            for (int i = 0; i < area; i++) {
                planes[plane * area + i] =
                        (float) (colours.bias().get(plane) + sum(shares.get(plane), clean.buffer(), i, area));
            }
        }
        return new Pixels(Latents.of(planes, 1, shares.size(), shape[2], shape[3])).toImage();
    }

    /** Channels beyond those that have a share count for nothing. */
    private static double sum(List<Double> shares, FloatBuffer latents, int at, int area) {
        double sum = 0;
        for (int channel = 0; channel < Math.min(shares.size(), latents.remaining() / area); channel++) {
            sum += shares.get(channel) * latents.get(channel * area + at);
        }
        return sum;
    }

    @Override
    public Pixels decode(Latents clean) {
        throw nothingDecodes();
    }

    @Override
    public Optional<FileNote> decoder() {
        throw nothingDecodes();
    }

    private DiffusionException nothingDecodes() {
        return new DiffusionException(
                "fast decoding needs the tiny autoencoder %s in the models folder, which is not there; 'models get %s' fetches it"
                        .formatted(missing, missing));
    }

    @Override
    public void close() {}
}
