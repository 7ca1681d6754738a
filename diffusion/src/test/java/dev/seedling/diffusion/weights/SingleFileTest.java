package dev.seedling.diffusion.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleFileTest {
    private static final String SD2 = "cond_stage_model.model.";
    private static final String ONLY = "conditioner.embedders.0.model.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"24, 23", "23, 23", "3, 2"})
    void the_last_layer_of_openclip_is_left_out_unless_it_is_already(int layers, int read) throws IOException {
        try (SingleFile file = SingleFile.open(file(encoder(SD2, layers, 8)))) {
            assertThat(file.weights(Part.TEXT_ENCODER).names())
                    .filteredOn(name -> name.endsWith("layer_norm1.weight"))
                    .hasSize(read)
                    .contains("text_model.encoder.layers.%d.layer_norm1.weight".formatted(read - 1));
        }
    }

    @Test
    void the_encoder_of_sd_turbo_is_found_and_that_of_xls_refiner_is_not() throws IOException {
        try (SingleFile turbo = SingleFile.open(file(encoder(ONLY, 24, 1024)))) {
            assertThat(turbo.weights(Part.TEXT_ENCODER).has("text_model.final_layer_norm.weight"))
                    .isTrue();
        }
        Path refiner = file(encoder(ONLY, 32, 1280));
        assertThatThrownBy(() -> SingleFile.open(refiner))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("it lacks the text_encoder");
    }

    @Test
    void what_a_file_says_of_itself_by_empty_tensors_is_told() throws IOException {
        List<Weight> weights = encoder(SD2, 3, 8);
        weights.add(weight("v_pred", 0));
        weights.add(weight("edm_vpred.sigma_max", 1));

        try (SingleFile file = SingleFile.open(file(weights))) {
            assertThat(file.marks()).containsExactlyInAnyOrder("v_pred", "edm_vpred.sigma_max");
        }
    }

    private Path file(List<Weight> weights) throws IOException {
        Path file = folder.resolve("model.safetensors");
        SafetensorsWriter.write(file, weights, Map.of());
        return file;
    }

    private static List<Weight> encoder(String prefix, int layers, int width) {
        List<Weight> all = new ArrayList<>(List.of(
                weight("model.diffusion_model.input_blocks.0.0.weight", 4),
                weight("first_stage_model.post_quant_conv.weight", 4),
                weight(prefix + "ln_final.weight", width)));
        for (int layer = 0; layer < layers; layer++) {
            all.add(weight(prefix + "transformer.resblocks.%d.ln_1.weight".formatted(layer), width));
        }
        return all;
    }

    private static Weight weight(String name, int size) {
        return new Weight(name, Dtype.F16, List.of((long) size), ByteBuffer.allocate(2 * size), false);
    }
}
