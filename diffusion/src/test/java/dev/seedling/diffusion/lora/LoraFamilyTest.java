package dev.seedling.diffusion.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which models a LoRA was made. */
class LoraFamilyTest {
    private static final String ENCODER = "lora_te_text_model_encoder_layers_0_mlp_fc1";
    private static final String CROSS_ATTENTION = "lora_unet_mid_block_attentions_0_transformer_blocks_0_attn2_to_k";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ss_base_model_version, sd_v1, sd15",
        "ss_base_model_version, sd_v2, sd21",
        "ss_base_model_version, sd_v2_v, sd21",
        "ss_base_model_version, sdxl_base_v1-0, sdxl",
        "ss_base_model_version, flux1, flux1",
        "modelspec.architecture, stable-diffusion-v1/lora, sd15",
        "modelspec.architecture, stable-diffusion-v2-768-v, sd21",
        "modelspec.architecture, stable-diffusion-xl-v1-base/lora, sdxl",
    })
    void its_maker_wrote_it_down(String key, String value, String family) throws IOException {
        assertThat(LoraTraits.read("moss", file(ENCODER, 6, Map.of(key, value))).family())
                .contains(family);
    }

    @ParameterizedTest
    @CsvSource({"768, sd15", "1024, sd21", "2048, sdxl"})
    void its_shapes_tell_more_surely(int width, String family) throws IOException {
        Path file = file(CROSS_ATTENTION, width, Map.of("ss_base_model_version", "sd3"));

        assertThat(LoraTraits.read("moss", file).family()).contains(family);
    }

    @Test
    void a_change_without_columns_tells_none() throws IOException {
        Path file = folder.resolve("moss.safetensors");
        SafetensorsWriter.write(
                file, List.of(Tensor.random(new Random(1), 4).asWeight(CROSS_ATTENTION + ".diff")), Map.of());

        assertThat(LoraTraits.read("moss", file).family()).isEmpty();
    }

    @Test
    void nothing_that_no_screen_should_show_is_taken_over() throws IOException {
        Path file = file(ENCODER, 6, Map.of("ss_base_model_version", "sd\u001b[2J"));

        assertThat(LoraTraits.read("moss", file).family()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        CROSS_ATTENTION + ", 2048, '', sdxl",
        "lora_unet_double_blocks_0_img_attn_proj, 6, flux1, flux1",
    })
    void one_for_another_family_is_refused_in_one_sentence(String layer, int width, String told, String family)
            throws IOException {
        MemoryModel model = new MemoryModel()
                .with(
                        Part.UNET,
                        "mid_block.attentions.0.transformer_blocks.0.attn2.to_k.weight",
                        Tensor.random(new Random(1), 4, 768));

        Path file = file(layer, width, Map.of("ss_base_model_version", told));

        assertThatThrownBy(() -> Lora.open("moss", file, model))
                .isInstanceOf(DiffusionException.class)
                .hasMessage(
                        "the LoRA moss is made for models of the family %s and cannot be used with this one, which"
                                + " is of sd15",
                        family);
    }

    /** One layer, of rank 1. */
    private Path file(String layer, int width, Map<String, String> metadata) throws IOException {
        Path file = folder.resolve("moss.safetensors");
        SafetensorsWriter.write(
                file,
                List.of(
                        Tensor.random(new Random(1), 4, 1).asWeight(layer + ".lora_up.weight"),
                        Tensor.random(new Random(2), 1, width).asWeight(layer + ".lora_down.weight")),
                metadata);
        return file;
    }
}
