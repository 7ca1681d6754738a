package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.ImageToImage;
import dev.seedling.diffusion.SourcePicture;
import dev.seedling.diffusion.sampling.Latents;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/** What a user gives to start from, as the networks see it. */
final class Canvases {
    private static final int HALF = 128; // the reference's threshold, 0.5, of 255 levels

    private Canvases() {}

    static Canvas of(ImageToImage start, ImageSize size) {
        Optional<Latents> mask = start.mask().map(drawn -> mask(drawn, size));
        return new Canvas(Pixels.of(start.picture().fitted(size)), mask, start.strength());
    }

    /** 1 where the drawing is light, 0 where it is dark: (1, 1, height, width). */
    static Latents mask(SourcePicture drawn, ImageSize size) {
        BufferedImage image = drawn.fitted(size);
        float[] mask = new float[size.width() * size.height()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = lightness(image.getRGB(i % size.width(), i / size.width())) >= HALF ? 1 : 0;
        }
        return Latents.of(mask, 1, 1, size.height(), size.width());
    }

    /** A mask of the whole picture. */
    static Latents everywhere(ImageSize size) {
        float[] mask = new float[size.width() * size.height()];
        Arrays.fill(mask, 1);
        return Latents.of(mask, 1, 1, size.height(), size.width());
    }

    /** Luma of ITU-R BT.601, as the reference turns pictures grey: 0 to 255. */
    private static int lightness(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }
}
