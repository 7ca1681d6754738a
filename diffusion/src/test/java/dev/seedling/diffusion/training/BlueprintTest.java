package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.training.Blueprint.Signal;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlueprintTest {
    private static final int PIXELS = 9;

    @Test
    void pairs_are_of_opposite_sign_whatever_the_width() {
        Blueprint plan = new Blueprint();
        plan.pairedConv("layer", 4, Signal.RECTIFIED, 6);
        float[] weight = draw(plan);

        for (int out = 0; out < 3; out++) {
            for (int in = 0; in < 2; in++) {
                for (int p = 0; p < PIXELS; p++) {
                    float value = weight[(out * 4 + in) * PIXELS + p];
                    assertThat(weight[(out * 4 + in + 2) * PIXELS + p]).isEqualTo(-value);
                    assertThat(weight[((out + 3) * 4 + in) * PIXELS + p]).isEqualTo(-value);
                }
            }
        }
    }

    @Test
    void latents_are_no_pairs_however_many_they_are() {
        Blueprint plan = new Blueprint();
        plan.pairedConv("layer", 32, Signal.PLAIN, 64);
        float[] weight = draw(plan);

        assertThat(weight[16 * PIXELS]).isNotEqualTo(-weight[0]);
    }

    @Test
    void an_odd_number_cannot_be_paired() {
        assertThatThrownBy(() -> new Blueprint().pairedConv("layer", 4, Signal.PLAIN, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paired channels must be even, were 5");
    }

    private static float[] draw(Blueprint plan) {
        return Objects.requireNonNull(plan.parameters().get("layer.weight")).draw(new SplittableRandom(1));
    }
}
