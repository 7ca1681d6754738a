package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.sampling.Latents;
import org.junit.jupiter.api.Test;

class EnlargingTest {
    @Test
    void the_middle_of_a_ramp_is_its_middle_columns() {
        Latents ramp = Latents.of(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 1, 1, 2, 6);

        Latents middle = Enlarging.middle(ramp, 2, 2);

        assertThat(middle.shape()).containsExactly(1, 1, 2, 2);
        assertThat(middle.toArray()).containsExactly(new float[] {2, 3, 8, 9});
    }

    @Test
    void the_middle_is_that_of_every_channel_and_of_rows_too() {
        float[] values = new float[2 * 4 * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }

        Latents middle = Enlarging.middle(Latents.of(values, 1, 2, 4, 4), 2, 2);

        assertThat(middle.shape()).containsExactly(1, 2, 2, 2);
        assertThat(middle.toArray()).containsExactly(new float[] {5, 6, 9, 10, 21, 22, 25, 26});
    }

    /**
     * By hand, as PyTorch defines {@code interpolate(mode="bilinear", align_corners=False)}: the middles of four pixels in
     * the place of two lie at -0.25, 0.25, 0.75 and 1.25, and beyond the outermost middles there is nothing else.
     */
    @Test
    void twice_as_large_is_a_quarter_of_the_one_neighbour_and_three_of_the_other() {
        Latents enlarged = Enlarging.bilinear(Latents.of(new float[] {0, 4, 8, 0}, 1, 1, 2, 2), 4, 4);

        assertThat(enlarged.shape()).containsExactly(1, 1, 4, 4);
        assertThat(enlarged.toArray())
                .containsExactly(new float[] {0, 1, 3, 4, 2, 2.25f, 2.75f, 3, 6, 4.75f, 2.25f, 1, 8, 6, 2, 0});
    }

    @Test
    void every_channel_is_enlarged_alone_and_a_side_that_stays_stays_as_it_was() {
        Latents enlarged = Enlarging.bilinear(Latents.of(new float[] {0, 4, 10, 20}, 1, 2, 1, 2), 1, 4);

        assertThat(enlarged.shape()).containsExactly(1, 2, 1, 4);
        assertThat(enlarged.toArray()).containsExactly(new float[] {0, 1, 3, 4, 10, 12.5f, 17.5f, 20});
    }
}
