package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DenoiserTest {
    private static final Latents X = Latents.of(new float[] {1, -2, 3}, 3);
    private static final Latents OUTPUT = Latents.of(new float[] {0.5f, 0.25f, -1}, 3);
    private static final NoiseLevel LEVEL = new NoiseLevel(2, 500);

    @ParameterizedTest
    @EnumSource(Prediction.class)
    void what_a_network_returned_is_found_again_from_the_clean_latents(Prediction prediction) {
        Latents clean = prediction.clean(X, OUTPUT, LEVEL.sigma());

        assertClose(prediction.output(X, clean, LEVEL.sigma()), OUTPUT);
    }

    @Test
    void velocity_and_noise_predictions_of_one_truth_give_the_same_clean_latents() {
        Latents clean = Latents.of(new float[] {0.1f, -0.7f, 0.4f}, 3);
        Latents noise = X.minus(clean).dividedBy(LEVEL.sigma());
        double alpha = LEVEL.inputScale();
        Latents velocity = Latents.combine(alpha, noise, -alpha * LEVEL.sigma(), clean);

        assertClose(Prediction.EPSILON.clean(X, noise, LEVEL.sigma()), clean);
        assertClose(Prediction.V.clean(X, velocity, LEVEL.sigma()), clean);
    }

    @Test
    void a_network_gets_latents_of_variance_one_and_the_timestep() {
        List<Double> timesteps = new ArrayList<>();
        Denoiser denoiser = Prediction.SAMPLE.denoiser((scaled, timestep) -> {
            timesteps.add(timestep);
            return scaled;
        });

        assertClose(denoiser.denoise(X, LEVEL), X.times(1 / Math.sqrt(5)));
        assertThat(timesteps).containsExactly(500.0);
    }

    @Test
    void guidance_goes_past_the_prompted_latents_away_from_the_others() {
        assertClose(Guidance.towards(X, OUTPUT, 3), Latents.of(new float[] {2, -6.5f, 11}, 3));
    }

    @Test
    void a_watcher_that_throws_before_a_call_spares_the_call() {
        Denoiser forbidden = (x, level) -> {
            throw new AssertionError("the network must not be called");
        };
        Denoiser watched = new Watched(forbidden, new Watched.Watcher() {
            @Override
            public void before(Latents x, NoiseLevel level) {
                throw new CancellationException();
            }

            @Override
            public void after(Latents clean, NoiseLevel level) {}
        });

        assertThatThrownBy(() -> watched.denoise(X, LEVEL)).isInstanceOf(CancellationException.class);
    }

    @Test
    void latents_of_different_shapes_do_not_mix() {
        assertThatThrownBy(() -> X.plus(Latents.zeros(1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shapes must be equal, were [3] and [1, 3]");
        assertThatThrownBy(() -> Latents.of(new float[2], 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape [3] asks for 3 values, found 2");
    }

    private static void assertClose(Latents found, Latents expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.buffer().get(i)).isCloseTo(expected.buffer().get(i), within(1e-6f));
        }
    }
}
