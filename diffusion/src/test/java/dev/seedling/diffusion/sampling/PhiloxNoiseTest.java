package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhiloxNoiseTest {
    @Test
    void draws_what_an_nvidia_card_draws() {
        double[] expected = {-0.92466259, -0.42534415, -2.6438457, 0.14518388};

        float[] drawn = Noise.philox(0).draw(4).toArray();

        for (int i = 0; i < expected.length; i++) {
            assertThat((double) drawn[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void draws_differ_and_begin_alike_whatever_their_shape() {
        Noise noise = Noise.philox(0);
        Latents first = noise.draw(2, 3);
        Latents second = noise.draw(2, 3);

        assertThat(second).isNotEqualTo(first);
        assertThat(Noise.philox(0).draw(6).toArray()).isEqualTo(first.toArray());
    }

    @Test
    void all_64_bits_of_a_seed_count() {
        assertThat(Noise.philox(1L << 32).draw(8)).isNotEqualTo(Noise.philox(0).draw(8));
    }

    @Test
    void it_is_standard_normal() {
        double sum = 0;
        double squares = 0;
        int count = 1 << 16;
        for (float value : Noise.philox(3).draw(count).toArray()) {
            sum += value;
            squares += (double) value * value;
        }

        assertThat(sum / count).isCloseTo(0, within(0.02));
        assertThat(squares / count).isCloseTo(1, within(0.02));
    }
}
