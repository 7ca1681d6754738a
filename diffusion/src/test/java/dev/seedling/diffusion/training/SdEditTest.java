package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.NoiseSchedule;
import dev.seedling.diffusion.training.TrainingState.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SdEditTest {
    private static final BpeVocabulary WORDS = BpeTrainer.train(new Corpus(1, 16).captions(50), 300);
    private static final NoiseSchedule SCHEDULE = Recipe.schedule();
    private static final double SPREAD = 2;

    /** What has hardly learnt yet hardly minds a prompt. */
    private static final double MUCH = 5000;

    /** A new UNet always predicts its last bias: what it leaves can be reckoned by hand. */
    @Test
    void noise_is_put_on_and_taken_off_step_by_step() {
        try (Learner untaught = unet();
                NDManager scope = untaught.manager().newSubManager()) {
            double v = 0.7;
            Objects.requireNonNull(untaught.state().of(Role.EMA).get("conv_out.bias"))
                    .set(new float[] {0.7f, 0.7f, 0.7f, 0.7f});
            NDArray latents = Gaussian.draw(scope, new SplittableRandom(1), 2, 4, 8, 8);
            float[] given = latents.toFloatArray();
            float[] noise =
                    Gaussian.draw(scope, new SplittableRandom(2), 2, 4, 8, 8).toFloatArray();

            float[] painted = painter(untaught, 4, 0)
                    .edit(scope, latents, List.of("a red car", "night"), 0.25, new SplittableRandom(2))
                    .toFloatArray();

            for (int i = 0; i < painted.length; i++) {
                double clean = given[i] / SPREAD;
                double left = noise[i];
                for (int timestep : List.of(249, 124)) { // a quarter of seven steps are two
                    double x = signal(timestep) * clean + noise(timestep) * left;
                    clean = signal(timestep) * x - noise(timestep) * v;
                    left = noise(timestep) * x + signal(timestep) * v;
                }
                double end = signal(0) * clean + noise(0) * left;
                assertThat((double) painted[i]).isCloseTo(end * SPREAD, within(1e-4));
            }
        }
    }

    private static double signal(int timestep) {
        return Math.sqrt(SCHEDULE.alphaBar(timestep));
    }

    private static double noise(int timestep) {
        return Math.sqrt(1 - SCHEDULE.alphaBar(timestep));
    }

    @Test
    void each_picture_follows_its_own_prompt() {
        try (Learner learner = unet();
                NDManager scope = learner.manager().newSubManager()) {
            LearnerTest.teach(learner, scope, new CaptionTokens(WORDS), 5);
            float[] one = edited(learner, scope, 4, "night");
            float[] other = edited(learner, scope, 4, "a blue house");

            int half = one.length / 2;
            assertThat(Arrays.copyOf(one, half)).containsExactly(Arrays.copyOf(other, half));
            assertThat(Arrays.copyOfRange(one, half, one.length))
                    .isNotEqualTo(Arrays.copyOfRange(other, half, other.length));
        }
    }

    @Test
    void without_guidance_no_prompt_is_heard() {
        try (Learner learner = unet();
                NDManager scope = learner.manager().newSubManager()) {
            LearnerTest.teach(learner, scope, new CaptionTokens(WORDS), 5);

            assertThat(edited(learner, scope, 0, "night")).containsExactly(edited(learner, scope, 0, "a blue house"));
        }
    }

    /** One step from timestep 99: what the network was taken to say can be reckoned back. */
    @Test
    void what_guidance_blows_up_is_brought_back_picture_by_picture() {
        try (Learner learner = unet();
                NDManager scope = learner.manager().newSubManager()) {
            LearnerTest.teach(learner, scope, new CaptionTokens(WORDS), 5);
            for (int picture = 0; picture < 2; picture++) {
                double own = deviation(learner, scope, 1, 0, picture);
                double blownUp = deviation(learner, scope, MUCH, 0, picture);

                assertThat(blownUp).isGreaterThan(1.1 * own);
                assertThat(deviation(learner, scope, MUCH, 1, picture)).isCloseTo(own, within(0.002 * own));
                assertThat(deviation(learner, scope, MUCH, 0.5, picture))
                        .isCloseTo((own + blownUp) / 2, within(0.002 * blownUp));
            }
        }
    }

    private static double deviation(Learner learner, NDManager scope, double guidance, double rescale, int picture) {
        float[] given =
                Gaussian.draw(scope, new SplittableRandom(1), 2, 4, 8, 8).toFloatArray();
        float[] noise =
                Gaussian.draw(scope, new SplittableRandom(3), 2, 4, 8, 8).toFloatArray();
        float[] painted = edited(learner, scope, guidance, rescale, "night", 0.1);
        int each = painted.length / 2;
        float[] velocity = new float[each];
        for (int i = 0; i < each; i++) {
            int at = picture * each + i;
            double x = signal(99) * given[at] / SPREAD + noise(99) * noise[at];
            double stays = signal(99) * signal(0) + noise(99) * noise(0);
            velocity[i] =
                    (float) ((painted[at] / SPREAD - x * stays) / (signal(99) * noise(0) - noise(99) * signal(0)));
        }
        return Latents.of(velocity, each).deviation();
    }

    /** Two pictures, the first of which is a red car. */
    private static float[] edited(Learner learner, NDManager scope, double guidance, String second) {
        return edited(learner, scope, guidance, 0, second, 0.4);
    }

    private static float[] edited(
            Learner learner, NDManager scope, double guidance, double rescale, String second, double strength) {
        NDArray latents = Gaussian.draw(scope, new SplittableRandom(1), 2, 4, 8, 8);
        return painter(learner, guidance, rescale)
                .edit(scope, latents, List.of("a red car", second), strength, new SplittableRandom(3))
                .toFloatArray();
    }

    private static SdEdit painter(Learner network, double guidance, double rescale) {
        return new SdEdit(network, new CaptionTokens(WORDS), SCHEDULE, SPREAD, guidance, rescale);
    }

    private static Learner unet() {
        return LearnerTest.learner(WORDS, 0);
    }
}
