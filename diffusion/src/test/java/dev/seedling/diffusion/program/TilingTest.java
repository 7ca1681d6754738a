package dev.seedling.diffusion.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.engine.BundledModel;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.weights.Safetensors;
import dev.seedling.diffusion.weights.Weights;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture that goes through the autoencoder in tiles against the same one that goes through whole. */
class TilingTest {
    private static final Tiling WHOLE = new Tiling(Integer.MAX_VALUE, 512);
    private static final int HEIGHT = 200; // of the picture: no multiple of a tile's
    private static final int WIDTH = 264;
    private static final double TOLERANCE = 2e-5; // of the largest value; rounding alone gives about 2e-6

    @TempDir
    static Path cache;

    private static Safetensors file;
    private static NDManager manager;
    private static Torch torch;

    @BeforeAll
    static void open() {
        file = Safetensors.open(
                BundledModel.untrained().unpack(cache).resolve("vae/diffusion_pytorch_model.safetensors"));
        torch = Torch.start(EngineSettings.EXACT, 0);
        manager = NDManager.newBaseManager();
    }

    @AfterAll
    static void close() {
        manager.close();
        file.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void decoding_in_tiles_gives_the_same_picture(int side) {
        assertThat(error(decode(new Tiling(0, side)), decode(WHOLE))).isLessThan(TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void encoding_in_tiles_gives_the_same_latents(int side) {
        assertThat(error(encode(new Tiling(0, side)), encode(WHOLE))).isLessThan(TOLERANCE);
    }

    @Test
    void a_picture_as_large_as_the_limit_goes_through_whole() {
        assertThat(decode(new Tiling(HEIGHT * WIDTH, 64))).isEqualTo(decode(WHOLE));
        assertThat(decode(new Tiling(HEIGHT * WIDTH - 1, 64))).isNotEqualTo(decode(WHOLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 30})
    void stopping_takes_effect_before_the_next_tile(int tile) {
        AtomicInteger asked = new AtomicInteger();
        StopCheck stop = () -> {
            if (asked.incrementAndGet() == tile) {
                throw new IllegalStateException("stopped");
            }
        };
        try (AutoencoderKl autoencoder = AutoencoderKl.load(Weights.of(file), new Tiling(0, 64), torch);
                NDManager scope = manager.newSubManager()) {
            NDArray latents = array(scope, Latents.zeros(1, 4, HEIGHT / 8, WIDTH / 8));
            NDArray pixels = array(scope, Latents.zeros(1, 3, HEIGHT, WIDTH));

            assertThatThrownBy(() -> autoencoder.decode(scope, latents, stop)).hasMessage("stopped");
            assertThat(asked).hasValue(tile);
            asked.set(0);
            assertThatThrownBy(() -> autoencoder.encode(scope, pixels, stop)).hasMessage("stopped");
            assertThat(asked).hasValue(tile);
        }
    }

    @Test
    void tiles_make_up_the_picture_and_their_windows_stay_in_it() {
        int[][] covered = new int[50][66];
        for (Tile tile : Tile.whole(50, 66).split(16, 4)) {
            for (int[] row :
                    Arrays.copyOfRange(covered, tile.rows().start(), tile.rows().end())) {
                for (int x = tile.columns().start(); x < tile.columns().end(); x++) {
                    row[x]++;
                }
            }
            assertThat(tile.window()[0]).isEqualTo(Math.max(0, tile.rows().start() - 4));
            assertThat(tile.window()[3]).isEqualTo(Math.min(66, tile.columns().end() + 4));
        }
        assertThat(Arrays.asList(covered)).allSatisfy(row -> assertThat(row).containsOnly(1));
    }

    private static float[] decode(Tiling tiling) {
        Latents latents = uneven(Noise.seeded(3).draw(1, 4, HEIGHT / 8, WIDTH / 8));
        try (AutoencoderKl autoencoder = AutoencoderKl.load(Weights.of(file), tiling, torch);
                NDManager scope = manager.newSubManager()) {
            return autoencoder.decode(scope, array(scope, latents)).toFloatArray();
        }
    }

    private static float[] encode(Tiling tiling) {
        Latents pixels = uneven(Noise.seeded(4).draw(1, 3, HEIGHT, WIDTH)).times(0.3);
        try (AutoencoderKl autoencoder = AutoencoderKl.load(Weights.of(file), tiling, torch);
                NDManager scope = manager.newSubManager()) {
            return autoencoder.encode(scope, array(scope, pixels)).toFloatArray();
        }
    }

    /** Rougher to the right and brighter to the bottom: no tile is like another. */
    private static Latents uneven(Latents noise) {
        int width = noise.shape()[3];
        float[] values = noise.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * 2 * (i % width) / width + 3f * i / values.length;
        }
        return Latents.of(values, noise.shape());
    }

    private static NDArray array(NDManager scope, Latents latents) {
        return scope.create(
                latents.toArray(),
                new Shape(Arrays.stream(latents.shape()).asLongStream().toArray()));
    }

    /** The largest difference, in parts of the largest value. */
    private static double error(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return difference / largest;
    }
}
