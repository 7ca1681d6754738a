package dev.seedling.diffusion.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoints;
import dev.seedling.diffusion.weights.Dtype;
import dev.seedling.diffusion.weights.Weight;
import dev.seedling.diffusion.weights.Weights;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text encoders of checkpoints without settings: nothing but the weights tells how many layers there should be. */
class TextEncoderLayersTest {
    private static final Path XL = Path.of("src/test/resources/golden/models/tiny-sdxl.safetensors");

    @TempDir
    static Path folder;

    private static Checkpoint withoutSettings;

    @BeforeAll
    static void open() throws IOException {
        withoutSettings = Checkpoints.open(Files.copy(XL, folder.resolve("xl.safetensors")));
    }

    @AfterAll
    static void close() {
        withoutSettings.close();
    }

    @ParameterizedTest
    @CsvSource({"768, 12", "1024, 23", "1280, 32"})
    void a_published_encoder_without_its_last_layer_is_refused(int width, int published) {
        assertThat(layers(width, published)).isEqualTo(published);
        assertThatThrownBy(() -> layers(width, published - 1))
                .isInstanceOf(DiffusionException.class)
                .hasMessage("file lacks the tensor 'text_model.encoder.layers.%d.mlp.fc1.weight'", published - 1);
    }

    @Test
    void one_of_a_width_of_its_own_has_as_many_as_there_are() {
        assertThat(layers(32, 5)).isEqualTo(5);
    }

    private static int layers(int width, int layers) {
        List<Weight> weights = new ArrayList<>();
        weights.add(weight("text_model.final_layer_norm.weight", width));
        for (int i = 0; i < layers; i++) {
            weights.add(weight("text_model.encoder.layers." + i + ".mlp.fc1.weight", 1));
        }
        Settings none = Settings.of(withoutSettings, "text_encoder/config.json");
        return TextEncoder.layers(Weights.of("file", weights), none);
    }

    private static Weight weight(String name, int size) {
        return new Weight(name, Dtype.F32, List.of((long) size), ByteBuffer.allocate(0), false);
    }
}
