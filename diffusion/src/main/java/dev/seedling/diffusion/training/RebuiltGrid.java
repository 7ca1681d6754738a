package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;

/** Held-out pictures above what the autoencoder makes of them: what it loses, no prompt can bring back. */
final class RebuiltGrid {
    private static final int COUNT = 8;

    private RebuiltGrid() {}

    static void write(Learner autoencoder, Corpus corpus, Path file) throws IOException {
        int size = corpus.size();
        PictureBatch batch = corpus.pictures(LongStream.range(0, COUNT).map(i -> -1 - i));
        try (NDManager scope = autoencoder.manager().newSubManager()) {
            NDArray pixels = batch.pixels(scope);
            float[] rebuilt =
                    autoencoder.averaged(scope, "rebuild", List.of(pixels)).toFloatArray();
            BufferedImage grid = new BufferedImage(COUNT * size, 2 * size, BufferedImage.TYPE_INT_RGB);
            int area = size * size;
            for (int i = 0; i < COUNT; i++) {
                for (int p = 0; p < area; p++) {
                    int rgb = 0;
                    int own = 0;
                    for (int c = 0; c < 3; c++) {
                        int at = (i * 3 + c) * area + p;
                        own = (own << 8) | (batch.pixelBytes().get(at) & 255);
                        rgb = (rgb << 8) | Math.max(0, Math.min(255, Math.round((rebuilt[at] + 1) * 127.5f)));
                    }
                    int row = p / size;
                    grid.setRGB(i * size + p - row * size, row, own);
                    grid.setRGB(i * size + p - row * size, size + row, rgb);
                }
            }
            ImageIO.write(grid, "png", file.toFile());
        }
    }
}
