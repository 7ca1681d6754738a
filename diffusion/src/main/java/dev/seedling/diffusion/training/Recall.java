package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.SceneRenderer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a model paints or recalls: the training picture that is nearest to each painted one, judged by the distance of
 * their latents. Things weigh more in it, as in training, for most of a picture is scenery, and much of that is alike. The
 * yardstick are drawn pictures that training never showed, which nobody can have recalled.
 */
final class Recall {
    /** Where the training picture shows a thing, errors weigh four times as much: as in {@code learn_latents.py}. */
    private static final double MORE_ON_THINGS = 3;

    private final Recipe recipe;
    private final Path work;
    private final Torch torch;

    Recall(Recipe recipe, Path work, Torch torch) {
        this.recipe = recipe;
        this.work = work;
        this.torch = torch;
    }

    /** Whether the training's own files are still there to compare with. */
    boolean possible() throws IOException {
        return Files.exists(Course.best(work.resolve(Sprout.AUTOENCODER)))
                && LatentCache.whole(cache(), recipe.latents(), heldOut());
    }

    private Path cache() {
        return work.resolve(LatentCache.FILE);
    }

    private int heldOut() {
        return LatentLessons.heldOut(recipe.diffusionPlan().batch());
    }

    /**
     * Writes painted pictures in one row, and their nearest training pictures in the next.
     *
     * @return what was found, in a sentence
     */
    String write(List<BufferedImage> painted, Path file) throws IOException {
        try (LatentCache cache = LatentCache.filled(cache(), recipe.latents(), heldOut())) {
            List<Neighbour> ofPainted = nearest(latents(painted), cache);
            int yardsticks = Math.min(painted.size(), heldOut());
            List<Neighbour> ofDrawn = nearest(
                    IntStream.range(0, yardsticks)
                            .mapToObj(i -> cache.latents(cache.pictures() + (long) i))
                            .toList(),
                    cache);
            Stream<BufferedImage> below = ofPainted.stream().map(neighbour -> drawn(cache.number(neighbour.record())));
            PaintedGrid.write(Stream.concat(painted.stream(), below).toList(), painted.size(), file);
            return "Nearest of %d training pictures, as a root mean square in standard deviations of latents: %s for %d"
                            .formatted(cache.pictures(), told(ofPainted), painted.size())
                    + " painted pictures, %s for %d drawn ones that training never showed; a copy would be at 0."
                            .formatted(told(ofDrawn), yardsticks);
        }
    }

    /** @param distance root mean square over the latents, in their standard deviations */
    private record Neighbour(long record, double distance) {}

    private static String told(List<Neighbour> neighbours) {
        double[] distances =
                neighbours.stream().mapToDouble(Neighbour::distance).toArray();
        return String.format(
                Locale.ROOT,
                "%.2f (least %.2f)",
                Arrays.stream(distances).average().orElseThrow(),
                Arrays.stream(distances).min().orElseThrow());
    }

    private BufferedImage drawn(long number) {
        Scene scene = recipe.corpus().scene(number);
        return Scaled.to(recipe.size(), new SceneRenderer().render(scene).image());
    }

    private static List<Neighbour> nearest(List<float[]> wanted, LatentCache cache) {
        List<Neighbour> nearest = new ArrayList<>();
        wanted.forEach(latents -> nearest.add(new Neighbour(-1, Double.POSITIVE_INFINITY)));
        double spread = cache.spread();
        for (long record = 0; record < cache.pictures(); record++) {
            float[] known = cache.latents(record);
            float[] covered = cache.covered(record);
            for (int i = 0; i < wanted.size(); i++) {
                double distance = distance(wanted.get(i), known, covered) / spread;
                if (distance < nearest.get(i).distance()) {
                    nearest.set(i, new Neighbour(record, distance));
                }
            }
        }
        return nearest;
    }

    private List<float[]> latents(List<BufferedImage> painted) {
        Blueprint blueprint = recipe.autoencoder().blueprint();
        Path best = Course.best(work.resolve(Sprout.AUTOENCODER));
        try (Learner autoencoder =
                        Learner.of("learn_autoencoder", torch, manager -> Checkpoint.learnt(best, manager, blueprint));
                NDManager scope = autoencoder.manager().newSubManager()) {
            PictureBatch pictures = PictureBatch.ofImages(painted);
            float[] all = autoencoder
                    .averaged(scope, "latents", List.of(pictures.pixels(scope)))
                    .toFloatArray();
            int each = all.length / painted.size();
            return IntStream.range(0, painted.size())
                    .mapToObj(i -> Arrays.copyOfRange(all, i * each, (i + 1) * each))
                    .toList();
        }
    }

    private static double distance(float[] latents, float[] known, float[] covered) {
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < known.length; k++) {
            double weight = 1 + MORE_ON_THINGS * covered[k % covered.length];
            double difference = latents[k] - known[k];
            sum += weight * difference * difference;
            weights += weight;
        }
        return Math.sqrt(sum / weights);
    }
}
