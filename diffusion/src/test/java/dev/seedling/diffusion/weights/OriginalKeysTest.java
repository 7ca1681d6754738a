package dev.seedling.diffusion.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalKeysTest {
    /** Two levels of one block on the way down, and two of two on the way up. */
    private static final UNetKeys UNET = new UNetKeys(Set.of(
            "input_blocks.1.0.in_layers.0.weight",
            "input_blocks.2.0.op.weight",
            "input_blocks.3.0.in_layers.0.weight",
            "output_blocks.0.0.in_layers.0.weight",
            "output_blocks.1.0.in_layers.0.weight",
            "output_blocks.1.1.conv.weight",
            "output_blocks.2.0.in_layers.0.weight",
            "output_blocks.3.0.in_layers.0.weight"));

    @ParameterizedTest
    @CsvSource({
        "input_blocks.0.0.weight, conv_in.weight",
        "input_blocks.2.0.op.bias, down_blocks.0.downsamplers.0.conv.bias",
        "input_blocks.3.0.emb_layers.1.weight, down_blocks.1.resnets.0.time_emb_proj.weight",
        "input_blocks.3.1.transformer_blocks.0.attn1.to_q.weight, down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.weight",
        "output_blocks.1.1.conv.weight, up_blocks.0.upsamplers.0.conv.weight",
        "output_blocks.3.0.skip_connection.weight, up_blocks.1.resnets.1.conv_shortcut.weight",
        "middle_block.1.proj_in.weight, mid_block.attentions.0.proj_in.weight",
        "out.2.bias, conv_out.bias"
    })
    void the_denoising_network_is_renamed(String original, String expected) {
        assertThat(UNET.rename(original)).contains(expected);
    }

    @Test
    void a_stray_buffer_of_the_network_is_left_out() {
        assertThat(UNET.rename("betas.mean")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "decoder.up.0.block.2.conv1.weight, decoder.up_blocks.3.resnets.2.conv1.weight",
        "decoder.up.3.upsample.conv.weight, decoder.up_blocks.0.upsamplers.0.conv.weight",
        "encoder.down.1.downsample.conv.bias, encoder.down_blocks.1.downsamplers.0.conv.bias",
        "encoder.mid.attn_1.q.weight, encoder.mid_block.attentions.0.to_q.weight",
        "decoder.mid_block.attentions.0.proj_attn.bias, decoder.mid_block.attentions.0.to_out.0.bias",
        "decoder.mid_block.attentions.0.to_out.0.bias, decoder.mid_block.attentions.0.to_out.0.bias",
        "encoder.norm_out.weight, encoder.conv_norm_out.weight",
        "post_quant_conv.weight, post_quant_conv.weight"
    })
    void the_autoencoder_is_renamed_from_both_older_layouts(String original, String expected) {
        VaeKeys keys = new VaeKeys(Set.of("decoder.up.0.x", "decoder.up.1.x", "decoder.up.2.x", "decoder.up.3.x"));

        assertThat(keys.rename(original)).isEqualTo(expected);
    }

    @Test
    void a_fused_projection_becomes_three_views_of_its_rows() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6});
        Weight fused = new Weight("transformer.resblocks.4.attn.in_proj_bias", Dtype.F16, List.of(3L), bytes, false);

        assertThat(OpenClipKeys.rename(fused))
                .extracting(Weight::name, weight -> weight.bytes().get(0), Weight::shape)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "text_model.encoder.layers.4.self_attn.q_proj.bias", (byte) 1, List.of(1L)),
                        org.assertj.core.groups.Tuple.tuple(
                                "text_model.encoder.layers.4.self_attn.k_proj.bias", (byte) 3, List.of(1L)),
                        org.assertj.core.groups.Tuple.tuple(
                                "text_model.encoder.layers.4.self_attn.v_proj.bias", (byte) 5, List.of(1L)));
    }

    @Test
    void the_text_projection_is_turned_round() {
        Weight projection = new Weight("text_projection", Dtype.F16, List.of(2L, 2L), ByteBuffer.allocate(8), false);

        assertThat(OpenClipKeys.rename(projection).get(0).transposed()).isTrue();
    }

    @Test
    void a_text_projection_that_is_a_linear_layer_stays_as_it_is() {
        Weight projection =
                new Weight("text_projection.weight", Dtype.F16, List.of(2L, 2L), ByteBuffer.allocate(8), false);

        assertThat(OpenClipKeys.rename(projection)).containsExactly(projection);
    }
}
