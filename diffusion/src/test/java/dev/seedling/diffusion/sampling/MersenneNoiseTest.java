package dev.seedling.diffusion.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seedling.diffusion.weights.Safetensors;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MersenneNoiseTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/noise.safetensors");
    private static final int ULPS = 3;

    static Stream<String> first_draws() {
        try (Safetensors golden = Safetensors.open(GOLDEN)) {
            return golden.names().stream().filter(name -> !name.endsWith("/next")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("first_draws")
    void draws_what_the_reference_draws(String seedAndShape) {
        try (Safetensors golden = Safetensors.open(GOLDEN)) {
            String[] parts = seedAndShape.split("/", 2);
            Noise noise = Noise.seeded(Long.parseLong(parts[0]));
            int[] shape = Arrays.stream(parts[1].split("x", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();

            assertClose(noise.draw(shape), golden.tensor(seedAndShape).asFloatBuffer());
            assertClose(noise.draw(3, 7), golden.tensor(seedAndShape + "/next").asFloatBuffer());
        }
    }

    @Test
    void a_small_draw_keeps_its_second_normal_for_the_next_small_draw() {
        Noise one = Noise.seeded(5);
        Noise two = Noise.seeded(5);

        float[] pair = two.draw(2).toArray();

        assertThat(one.draw(1).toArray()).containsExactly(pair[0]);
        assertThat(one.draw(1).toArray()).containsExactly(pair[1]);
    }

    @Test
    void only_the_low_32_bits_of_a_seed_count() {
        assertThat(Noise.seeded(42).draw(4, 8))
                .isEqualTo(Noise.seeded((1L << 32) + 42).draw(4, 8));
    }

    @Test
    void a_picture_s_noise_sums_to_the_reference_s() {
        double sum = 0;
        for (float value : Noise.seeded(0).draw(1, 4, 64, 64).toArray()) {
            sum += value;
        }

        assertThat(sum).isCloseTo(-124.1127, within(1e-3));
    }

    private static void assertClose(Latents drawn, FloatBuffer expected) {
        float[] values = drawn.toArray();
        for (int i = 0; i < expected.remaining(); i++) {
            double distance = Math.abs((double) values[i] - expected.get(i));
            assertThat(distance / Math.ulp(expected.get(i)))
                    .as("value %d, in ulp", i)
                    .isLessThanOrEqualTo(ULPS);
        }
    }
}
