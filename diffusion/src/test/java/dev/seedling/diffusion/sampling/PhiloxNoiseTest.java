package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhiloxNoiseTest {
    private static final long WORD = 0xFFFF_FFFFL;

    @Test
    void draws_what_an_nvidia_card_draws() {
        double[] expected = {-0.92466259, -0.42534415, -2.6438457, 0.14518388};

        float[] drawn = Noise.philox(0).draw(4).toArray();

        for (int i = 0; i < expected.length; i++) {
            assertThat((double) drawn[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void draw_after_draw_every_place_has_a_counter_of_its_own() {
        long seed = (7L << 32) + 11;
        Noise noise = Noise.philox(seed);

        for (int draw = 0; draw < 3; draw++) {
            float[] drawn = noise.draw(1, 3, 5).toArray();
            assertThat(drawn).hasSize(15);
            for (int place = 0; place < drawn.length; place++) {
                double expected = gaussian(philox(new long[] {draw, 0, place, 0}, seed & WORD, seed >>> 32));
                assertThat((double) drawn[place]).isCloseTo(expected, within(1e-5));
            }
        }
    }

    /** The known answers that its authors publish with the generator. */
    @Test
    void the_generator_it_is_held_against_gives_the_published_answers() {
        assertThat(philox(new long[4], 0, 0)).containsExactly(0x6627e8d5L, 0xe169c58dL, 0xbc57ac4cL, 0x9b00dbd8L);
        assertThat(philox(new long[] {0x243f6a88L, 0x85a308d3L, 0x13198a2eL, 0x03707344L}, 0xa4093822L, 0x299f31d0L))
                .containsExactly(0xd16cfe09L, 0x94fdccebL, 0x5001e420L, 0x24126ea1L);
    }

    /** Philox4x32-10 by section 3.3 of the paper, in unsigned words of 32 bits. */
    private static long[] philox(long[] counter, long key0, long key1) {
        long[] c = counter;
        for (int round = 0; round < 10; round++) {
            long product0 = 0xD2511F53L * c[0];
            long product1 = 0xCD9E8D57L * c[2];
            long roundKey0 = (key0 + round * 0x9E3779B9L) & WORD;
            long roundKey1 = (key1 + round * 0xBB67AE85L) & WORD;
            c = new long[] {
                (product1 >>> 32) ^ c[1] ^ roundKey0,
                product1 & WORD,
                (product0 >>> 32) ^ c[3] ^ roundKey1,
                product0 & WORD
            };
        }
        return c;
    }

    /** Box and Muller's sine, of the middles of the intervals that the first two words stand for. */
    private static double gaussian(long[] words) {
        double radius = Math.sqrt(-2 * Math.log((words[0] + 0.5) / 0x1p32));
        return radius * Math.sin(2 * Math.PI * (words[1] + 0.5) / 0x1p32);
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
