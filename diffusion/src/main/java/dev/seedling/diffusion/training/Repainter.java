package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What text encoder and UNet make of a picture's latents once noise has covered them in part (SDEdit, arXiv 2108.01073): the
 * picture's own layout with the network's own strokes, which is what a decoder has to draw from.
 */
final class Repainter {
    /** Steps from pure noise; a tenth of the noise takes a tenth of them. */
    private static final int STEPS = 7;

    private final Learner network;
    private final CaptionTokens tokens;
    private final NoiseSchedule schedule;
    private final double factor;

    /** @param spread of the latents, to which the network has been taught to expect a variance of 1 */
    Repainter(Learner network, CaptionTokens tokens, NoiseSchedule schedule, double spread) {
        this.network = network;
        this.tokens = tokens;
        this.schedule = schedule;
        this.factor = 1 / spread;
    }

    /**
     * @param latents as the encoder makes them, (pictures, channels, height, width)
     * @param prompts one for each picture
     * @param strength how far into the noise, 0 to 1
     * @return as large, and as the decoder takes them
     */
    NDArray repaint(NDManager scope, NDArray latents, List<String> prompts, double strength, SplittableRandom random) {
        List<long[]> ids = Stream.concat(prompts.stream(), prompts.stream().map(prompt -> ""))
                .map(tokens::ids)
                .toList();
        long[] timesteps = timesteps(strength);
        NDArray painted = network.averaged(
                scope,
                "repaint",
                List.of(
                        latents.mul(factor),
                        Gaussian.draw(scope, random, latents.getShape().getShape()),
                        scope.create(timesteps),
                        scope.create(alphas(timesteps)),
                        scope.create(
                                ids.stream().flatMapToLong(Arrays::stream).toArray(),
                                new Shape(ids.size(), TextDesign.TOKENS)),
                        scope.create(ids.stream().mapToLong(tokens::end).toArray()),
                        scope.create((float) Recipe.GUIDANCE)));
        return painted.div(factor);
    }

    /** From the strength's own down to the last but one before none, evenly. */
    private long[] timesteps(double strength) {
        int count = Math.max(1, (int) Math.ceil(strength * STEPS));
        return IntStream.range(0, count)
                .mapToLong(i -> Math.max(0, Math.round(strength * schedule.trainingSteps() * (count - i) / count) - 1))
                .toArray();
    }

    private float[] alphas(long[] timesteps) {
        float[] alphas = new float[timesteps.length];
        for (int i = 0; i < alphas.length; i++) {
            alphas[i] = (float) schedule.alphaBar((int) timesteps[i]);
        }
        return alphas;
    }
}
