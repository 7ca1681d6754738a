package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.SceneRenderer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Whether a model paints or recalls: under each painted picture the training picture that is nearest to it, judged by the
 * distance of their latents.
 */
final class Recall {
    private final Recipe recipe;
    private final Path work;
    private final Torch torch;

    Recall(Recipe recipe, Path work, Torch torch) {
        this.recipe = recipe;
        this.work = work;
        this.torch = torch;
    }

    /** Whether the training's own files are still there to compare with. */
    boolean possible() {
        return Files.exists(work.resolve(LatentCache.FILE)) && Files.exists(Course.best(work.resolve("autoencoder")));
    }

    /** Writes painted pictures in one row, and their nearest training pictures in the next. */
    void write(List<BufferedImage> painted, Path file) throws IOException {
        int size = recipe.size();
        BufferedImage grid = new BufferedImage(painted.size() * size, 2 * size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = grid.createGraphics();
        List<Long> nearest = nearest(painted);
        for (int i = 0; i < nearest.size(); i++) {
            graphics.drawImage(painted.get(i), i * size, 0, null);
            BufferedImage drawn = new SceneRenderer()
                    .render(recipe.corpus().scene(nearest.get(i)))
                    .image();
            graphics.drawImage(drawn, i * size, size, size, size, null);
        }
        graphics.dispose();
        ImageIO.write(grid, "png", file.toFile());
    }

    /** Numbers of the corpus. */
    private List<Long> nearest(List<BufferedImage> painted) throws IOException {
        int side = recipe.unet().sampleSize();
        List<Long> shape = List.of((long) recipe.autoencoder().latentChannels(), (long) side, (long) side);
        try (LatentCache cache = LatentCache.open(work.resolve(LatentCache.FILE), shape, recipe.pictures(), 0);
                NDManager scope = NDManager.newBaseManager(torch.device())) {
            float[] wanted = latents(painted);
            int each = wanted.length / painted.size();
            double[] least = new double[painted.size()];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            long[] nearest = new long[painted.size()];
            for (long record = 0; record < recipe.pictures(); record++) {
                float[] known;
                try (NDManager one = scope.newSubManager()) {
                    known = cache.read(one, new long[] {record}, 1).toFloatArray();
                }
                for (int i = 0; i < least.length; i++) {
                    double distance = distance(wanted, i * each, known);
                    if (distance < least[i]) {
                        least[i] = distance;
                        nearest[i] = record;
                    }
                }
            }
            List<Long> numbers = new ArrayList<>();
            for (long record : nearest) {
                numbers.add(cache.number(record));
            }
            return numbers;
        }
    }

    private float[] latents(List<BufferedImage> painted) {
        Blueprint blueprint = recipe.autoencoder().blueprint();
        Path best = Course.best(work.resolve("autoencoder"));
        try (Learner autoencoder = Learner.of(
                        "learn_autoencoder", torch, manager -> TrainingState.resume(best, manager, blueprint, 0));
                NDManager scope = autoencoder.manager().newSubManager()) {
            PictureBatch pictures = PictureBatch.ofImages(painted);
            return autoencoder
                    .averaged(scope, "latents", List.of(pictures.pixels(scope)))
                    .toFloatArray();
        }
    }

    private static double distance(float[] values, int from, float[] known) {
        double sum = 0;
        for (int k = 0; k < known.length; k++) {
            double difference = values[from + k] - known[k];
            sum += difference * difference;
        }
        return sum;
    }
}
