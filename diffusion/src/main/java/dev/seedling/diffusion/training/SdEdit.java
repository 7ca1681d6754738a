package dev.seedling.diffusion.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Paints over a picture (SDEdit, arXiv 2108.01073): noise covers its latents in part, and text encoder and UNet take it off. What
 * is left has the picture's layout and the network's own strokes, which is what a decoder has to draw from.
 */
final class SdEdit {
    /** Steps from pure noise; from less noise it takes fewer, but one at least. */
    private static final int STEPS = 7;

    private final Learner network;
    private final CaptionTokens tokens;
    private final NoiseSchedule schedule;
    private final double factor;
    private final double guidance;
    private final double rescale;

    /** @param spread of the latents: the network has been taught to expect a variance of 1 */
    SdEdit(
            Learner network,
            CaptionTokens tokens,
            NoiseSchedule schedule,
            double spread,
            double guidance,
            double rescale) {
        this.network = network;
        this.tokens = tokens;
        this.schedule = schedule;
        this.factor = 1 / spread;
        this.guidance = guidance;
        this.rescale = rescale;
    }

    /**
     * @param latents as the encoder makes them, (pictures, channels, height, width)
     * @param prompts one for each picture
     * @param strength how far into the noise, 0 to 1
     * @return as large, and as the decoder takes them
     */
    NDArray edit(NDManager scope, NDArray latents, List<String> prompts, double strength, SplittableRandom random) {
        List<String> promptsAndNone = Stream.concat(
                        prompts.stream(), prompts.stream().map(prompt -> ""))
                .toList();
        CaptionTokens.Rows told = tokens.rows(scope, promptsAndNone, TextDesign.TOKENS);
        long[] timesteps = timesteps(strength);
        NDArray painted = network.averaged(
                scope,
                "edit",
                List.of(
                        latents.mul(factor),
                        Gaussian.draw(scope, random, latents.getShape().getShape()),
                        scope.create(timesteps),
                        scope.create(alphas(timesteps)),
                        told.ids(),
                        told.ends(),
                        scope.create((float) guidance),
                        scope.create((float) rescale)));
        return painted.div(factor);
    }

    /** Evenly from the strength's own down. */
    private long[] timesteps(double strength) {
        int count = Math.max(1, (int) Math.ceil(strength * STEPS));
        return IntStream.range(0, count)
                .mapToLong(i -> Math.max(0, Math.round(strength * schedule.trainingSteps() * (count - i) / count) - 1))
                .toArray();
    }

    /** Of the timesteps, and of the first of all, at which samplers end. */
    private float[] alphas(long[] timesteps) {
        float[] alphas = new float[timesteps.length + 1];
        for (int i = 0; i < timesteps.length; i++) {
            alphas[i] = (float) schedule.alphaBar((int) timesteps[i]);
        }
        alphas[timesteps.length] = (float) schedule.alphaBar(0);
        return alphas;
    }
}
