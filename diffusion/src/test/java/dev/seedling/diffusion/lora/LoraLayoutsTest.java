package dev.seedling.diffusion.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.program.LoraMath;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of a layer that LoRA files have in the wild finds the layer. */
class LoraLayoutsTest {
    private static final String TO_Q = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q";
    private static final String TO_OUT = "mid_block.attentions.0.transformer_blocks.0.attn2.to_out.0";
    private static final String K_PROJ = "text_model.encoder.layers.0.self_attn.k_proj";

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private final Tensor square = Tensor.random(random, 4, 4);

    /** Levels of one block, the first without attention: so the second begins at row 3 of the original. */
    private MemoryModel model() {
        Tensor norm = Tensor.random(random, 4);
        MemoryModel model = new MemoryModel();
        for (String layer : List.of(
                "conv_in",
                "down_blocks.0.resnets.0.conv1",
                "down_blocks.0.downsamplers.0.conv",
                "down_blocks.1.resnets.0.conv1",
                TO_Q,
                TO_OUT,
                "up_blocks.0.resnets.0.time_emb_proj",
                "up_blocks.0.attentions.0.proj_in",
                "up_blocks.0.upsamplers.0.conv",
                "up_blocks.1.resnets.0.conv2",
                "up_blocks.1.upsamplers.0.conv")) {
            model.with(Part.UNET, layer + ".weight", square);
        }
        return model.with(Part.UNET, "conv_norm_out.weight", norm)
                .with(Part.UNET, "conv_norm_out.bias", norm)
                .with(Part.TEXT_ENCODER, K_PROJ + ".weight", square)
                .with(Part.TEXT_ENCODER, "text_model.encoder.layers.0.self_attn.out_proj.weight", square)
                .with(Part.TEXT_ENCODER_2, K_PROJ + ".weight", square)
                .with(Part.TEXT_ENCODER_2, "text_projection.weight", square);
    }

    @ParameterizedTest
    @CsvSource({
        // kohya, with the names of diffusers and with the original ones
        "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q, UNET, " + TO_Q,
        "lora_unet_input_blocks_3_1_transformer_blocks_0_attn1_to_q, UNET, " + TO_Q,
        "lora_unet_middle_block_1_transformer_blocks_0_attn2_to_out_0, UNET, " + TO_OUT,
        "lora_unet_input_blocks_0_0, UNET, conv_in",
        "lora_unet_conv_in, UNET, conv_in",
        "lora_unet_input_blocks_1_0_in_layers_2, UNET, down_blocks.0.resnets.0.conv1",
        "lora_unet_input_blocks_2_0_op, UNET, down_blocks.0.downsamplers.0.conv",
        "lora_unet_output_blocks_0_0_emb_layers_1, UNET, up_blocks.0.resnets.0.time_emb_proj",
        "lora_unet_output_blocks_0_1_proj_in, UNET, up_blocks.0.attentions.0.proj_in",
        "lora_unet_output_blocks_0_2_conv, UNET, up_blocks.0.upsamplers.0.conv",
        "lora_unet_output_blocks_1_0_out_layers_3, UNET, up_blocks.1.resnets.0.conv2",
        "lora_unet_output_blocks_1_1_conv, UNET, up_blocks.1.upsamplers.0.conv",
        "lora_te_text_model_encoder_layers_0_self_attn_k_proj, TEXT_ENCODER, " + K_PROJ,
        "lora_te1_text_model_encoder_layers_0_self_attn_k_proj, TEXT_ENCODER, " + K_PROJ,
        "lora_te2_text_model_encoder_layers_0_self_attn_k_proj, TEXT_ENCODER_2, " + K_PROJ,
        "lora_te2_text_projection, TEXT_ENCODER_2, text_projection",
        "lycoris_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q, UNET, " + TO_Q,
        // diffusers and PEFT
        "unet." + TO_Q + ", UNET, " + TO_Q,
        TO_Q + ", UNET, " + TO_Q,
        "base_model.model." + TO_Q + ", UNET, " + TO_Q,
        "unet.base_model.model." + TO_Q + ", UNET, " + TO_Q,
        "base_model.model.text_model.encoder.layers.0.self_attn.k_proj, TEXT_ENCODER, " + K_PROJ,
        "text_encoder." + K_PROJ + ", TEXT_ENCODER, " + K_PROJ,
        "text_encoder.encoder.layers.0.self_attn.k_proj, TEXT_ENCODER, " + K_PROJ,
        "text_encoder_2." + K_PROJ + ", TEXT_ENCODER_2, " + K_PROJ,
        "diffusion_model.input_blocks.3.1.transformer_blocks.0.attn1.to_q, UNET, " + TO_Q,
        // early diffusers
        "unet.mid_block.attentions.0.transformer_blocks.0.attn2.processor.to_out, UNET, " + TO_OUT,
        "text_encoder.text_model.encoder.layers.0.self_attn.to_k, TEXT_ENCODER, " + K_PROJ
    })
    void a_layer_is_found_by_each_of_its_names(String spelled, Part part, String layer) {
        assertThat(ModelLayers.of(model()).find(spelled)).contains(new ModelLayers.Place(part, layer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lora_unet_down_blocks_9_attentions_0_proj_in",
                "transformer.single_transformer_blocks.0.attn.to_q",
                "lora_te2_text_model_encoder_layers_7_self_attn_k_proj",
                ""
            })
    void a_name_of_no_layer_finds_none(String spelled) {
        assertThat(ModelLayers.of(model()).find(spelled)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ".lora_down.weight, .lora_up.weight",
        ".lora_A.weight, .lora_B.weight",
        ".lora_A.default.weight, .lora_B.default.weight",
        ".lora_A.default_0.weight, .lora_B.default_0.weight",
        ".lora.down.weight, .lora.up.weight",
        ".lora_linear_layer.down.weight, .lora_linear_layer.up.weight",
        "_lora.down.weight, _lora.up.weight"
    })
    void factors_are_found_by_each_of_their_endings(String down, String up) {
        LoraBench bench = new LoraBench(folder, square)
                .named("unet." + TO_Q + down, Tensor.random(random, 1, 4))
                .named("unet." + TO_Q + up, Tensor.random(random, 4, 1));

        try (Lora lora = Lora.open("moss", bench.write(), model())) {
            assertThat(lora.changes()).singleElement().satisfies(change -> {
                assertThat(change.part()).isEqualTo(Part.UNET);
                assertThat(change.weight().name()).isEqualTo(TO_Q + ".weight");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_two_names_of_one_layer_diffusers_counts(boolean originalFirst) {
        LoraBench bench = new LoraBench(folder, square);
        Tensor wanted = Tensor.random(random, 1, 4);
        List<String> names = List.of(
                "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q",
                "lora_unet_input_blocks_3_1_transformer_blocks_0_attn1_to_q");
        for (String name : originalFirst ? List.of(names.get(1), names.get(0)) : names) {
            Tensor down = name.equals(names.get(0)) ? wanted : Tensor.random(random, 1, 4);
            bench.named(name + ".lora_down.weight", down)
                    .named(name + ".lora_up.weight", new Tensor(new double[] {1, 0, 0, 0}, 4, 1));
        }

        try (Lora lora = Lora.open("moss", bench.write(), model());
                LoraMath math = LoraMath.load(Torch.start(EngineSettings.EXACT, 0));
                NDManager scope = math.newScope()) {
            assertThat(lora.changes()).hasSize(1);
            float[] merged = lora.changes()
                    .get(0)
                    .apply(scope, math, math.copy(scope, square.asWeight("own")), 1)
                    .toFloatArray();
            for (int i = 0; i < 4; i++) {
                assertThat(merged[i]).isCloseTo(square.asFloats()[i] + wanted.asFloats()[i], within(1e-6f));
            }
        }
    }

    @Test
    void norms_and_biases_are_changed_by_differences() {
        LoraBench bench = new LoraBench(folder, square)
                .named("lora_unet_out_0.w_norm", Tensor.random(random, 4))
                .named("lora_unet_out_0.b_norm", Tensor.random(random, 4));

        try (Lora lora = Lora.open("moss", bench.write(), model())) {
            assertThat(lora.changes())
                    .extracting(change -> change.weight().name())
                    .containsExactlyInAnyOrder("conv_norm_out.weight", "conv_norm_out.bias");
        }
    }

    @Test
    void the_alpha_of_diffusers_stands_in_the_metadata() {
        String settings = """
                {"unet.r": 2, "unet.lora_alpha": 6, "unet.alpha_pattern": {}, "text_encoder.lora_alpha": 1}""";

        assertThat(scale(bench().metadata("lora_adapter_metadata", settings))).isEqualTo(3);
    }

    @Test
    void a_layer_of_its_own_alpha_has_that_one() {
        String settings = """
                {"unet.r": 2, "unet.lora_alpha": 6, "unet.alpha_pattern": {"resnets.0.conv1": 1}}""";

        assertThat(scale(bench().metadata("lora_adapter_metadata", settings))).isEqualTo(0.5);
    }

    @Test
    void the_alpha_of_peft_stands_in_a_file_beside_it() throws IOException {
        Files.writeString(folder.resolve("adapter_config.json"), """
                {"r": 2, "lora_alpha": 4, "use_rslora": true, "alpha_pattern": {}, "rank_pattern": {}}""");

        assertThat(scale(bench().calledAsByPeft())).isCloseTo(4 / Math.sqrt(2), within(1e-6));
        assertThat(scale(bench())).as("another LoRA in that folder").isEqualTo(1);
    }

    /** A pair of factors of ones: what is added to each number is twice the scale. */
    private LoraBench bench() {
        return new LoraBench(folder, new Tensor(new double[16], 4, 4))
                .tensor(".lora_A.weight", ones(2, 4))
                .tensor(".lora_B.weight", ones(4, 2));
    }

    private static double scale(LoraBench bench) {
        return bench.merged(1)[0] / 2;
    }

    private static Tensor ones(int rows, int columns) {
        double[] ones = new double[rows * columns];
        java.util.Arrays.fill(ones, 1);
        return new Tensor(ones, rows, columns);
    }
}
