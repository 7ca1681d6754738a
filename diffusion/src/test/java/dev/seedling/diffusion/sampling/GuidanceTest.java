package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GuidanceTest {
    private static final Latents WITH = latents(1, -2, 3, 0.5f);
    private static final Latents WITHOUT = latents(0.5f, 1, -1, 0);

    @Test
    void what_is_rescaled_in_full_deviates_as_the_prompts_own_answer() {
        Latents guided = Guidance.towards(WITH, WITHOUT, 4);

        assertThat(guided.deviation()).isGreaterThan(4 * WITH.deviation());
        assertThat(Guidance.rescaled(guided, WITH, 1).deviation()).isCloseTo(WITH.deviation(), within(1e-6));
        assertThat(Guidance.rescaled(guided, WITH, 0)).isEqualTo(guided);
    }

    /** Numbers by Python: {@code g * (0.7 * stdev(with) / stdev(g) + 0.3)}. */
    @Test
    void in_part_it_lies_between() {
        float[] rescaled =
                Guidance.rescaled(Guidance.towards(WITH, WITHOUT, 4), WITH, 0.7).toArray();

        assertThat(rescaled).containsExactly(new float[] {1.088959f, -4.79142f, 6.533755f, 0.871167f}, within(1e-5f));
    }

    @Test
    void an_answer_that_is_the_same_everywhere_stays_so() {
        Latents flat = latents(2, 2, 2, 2);

        assertThat(Guidance.rescaled(flat, WITH, 0.7)).isEqualTo(flat);
    }

    private static Latents latents(float... values) {
        return Latents.of(values, 1, 1, 2, 2);
    }
}
