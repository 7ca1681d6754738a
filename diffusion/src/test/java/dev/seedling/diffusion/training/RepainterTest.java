package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RepainterTest {
    private static final BpeVocabulary WORDS = BpeTrainer.train(new Corpus(1, 16).captions(50), 300);
    private static final NoiseSchedule SCHEDULE = Recipe.schedule();
    private static final double SPREAD = 2;

    /** A new UNet predicts a velocity of nothing: what it leaves can be reckoned by hand. */
    @Test
    void noise_is_put_on_and_taken_off_step_by_step() {
        try (Learner untaught = unet();
                NDManager scope = untaught.manager().newSubManager()) {
            NDArray latents = Gaussian.draw(scope, new SplittableRandom(1), 2, 4, 8, 8);
            float[] noise =
                    Gaussian.draw(scope, new SplittableRandom(2), 2, 4, 8, 8).toFloatArray();

            float[] painted = painter(untaught)
                    .repaint(scope, latents, List.of("a red car", "night"), 0.25, new SplittableRandom(2))
                    .toFloatArray();

            for (int i = 0; i < painted.length; i++) {
                double clean = latents.toFloatArray()[i] / SPREAD;
                double left = noise[i];
                for (int timestep : List.of(249, 124)) { // a quarter of seven steps are two
                    double signal = Math.sqrt(SCHEDULE.alphaBar(timestep));
                    double haze = Math.sqrt(1 - SCHEDULE.alphaBar(timestep));
                    double x = signal * clean + haze * left;
                    clean = signal * x;
                    left = haze * x;
                }
                assertThat((double) painted[i]).isCloseTo(clean * SPREAD, within(1e-4));
            }
        }
    }

    @Test
    void each_picture_follows_its_own_prompt() {
        try (Learner learner = unet();
                NDManager scope = learner.manager().newSubManager()) {
            LearnerTest.teach(learner, scope, new CaptionTokens(WORDS), 5);
            NDArray latents = Gaussian.draw(scope, new SplittableRandom(1), 2, 4, 8, 8);

            float[] one = repainted(learner, scope, latents, "a red car", "night");
            float[] other = repainted(learner, scope, latents, "a red car", "a blue house");

            int half = one.length / 2;
            assertThat(Arrays.copyOf(one, half)).containsExactly(Arrays.copyOf(other, half));
            assertThat(Arrays.copyOfRange(one, half, one.length))
                    .isNotEqualTo(Arrays.copyOfRange(other, half, other.length));
        }
    }

    private static float[] repainted(Learner learner, NDManager scope, NDArray latents, String first, String second) {
        return painter(learner)
                .repaint(scope, latents, List.of(first, second), 0.4, new SplittableRandom(3))
                .toFloatArray();
    }

    private static Repainter painter(Learner network) {
        return new Repainter(network, new CaptionTokens(WORDS), SCHEDULE, SPREAD);
    }

    private static Learner unet() {
        return LearnerTest.learner(WORDS, 0);
    }
}
