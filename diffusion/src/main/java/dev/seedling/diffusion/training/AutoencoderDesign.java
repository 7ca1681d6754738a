package dev.seedling.diffusion.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A KL autoencoder, arXiv 2112.10752, in the layout of diffusers.
 *
 * @param channels of each level, the finest first; every level but the last halves the picture
 */
record AutoencoderDesign(List<Integer> channels, int latentChannels, int layers) {
    AutoencoderDesign {
        channels = List.copyOf(channels);
    }

    /** Pixels along a latent's side. */
    int factor() {
        return 1 << (channels.size() - 1);
    }

    Blueprint blueprint() {
        Blueprint plan = new Blueprint();
        encoder(plan);
        plan.conv("quant_conv", 2 * latentChannels, 2 * latentChannels, 1);
        plan.conv("post_quant_conv", latentChannels, latentChannels, 1);
        decoder(plan);
        return plan;
    }

    private void encoder(Blueprint plan) {
        int width = channels.get(0);
        plan.conv("encoder.conv_in", 3, width, 3);
        for (int level = 0; level < channels.size(); level++) {
            String name = "encoder.down_blocks." + level;
            width = resnets(plan, name, layers, width, channels.get(level));
            if (level < channels.size() - 1) {
                plan.conv(name + ".downsamplers.0.conv", width, width, 3);
            }
        }
        middle(plan, "encoder.mid_block", width);
        plan.norm("encoder.conv_norm_out", width);
        plan.conv("encoder.conv_out", width, 2 * latentChannels, 3);
    }

    private void decoder(Blueprint plan) {
        List<Integer> upwards = new ArrayList<>(channels);
        Collections.reverse(upwards);
        int width = upwards.get(0);
        plan.conv("decoder.conv_in", latentChannels, width, 3);
        middle(plan, "decoder.mid_block", width);
        for (int level = 0; level < upwards.size(); level++) {
            String name = "decoder.up_blocks." + level;
            width = resnets(plan, name, layers + 1, width, upwards.get(level));
            if (level < upwards.size() - 1) {
                plan.conv(name + ".upsamplers.0.conv", width, width, 3);
            }
        }
        plan.norm("decoder.conv_norm_out", width);
        plan.conv("decoder.conv_out", width, 3, 3);
    }

    private static int resnets(Blueprint plan, String name, int count, int in, int out) {
        for (int i = 0; i < count; i++) {
            plan.resnet(name + ".resnets." + i, i == 0 ? in : out, out, 0);
        }
        return out;
    }

    private static void middle(Blueprint plan, String name, int width) {
        plan.resnet(name + ".resnets.0", width, width, 0);
        plan.norm(name + ".attentions.0.group_norm", width);
        for (String layer : List.of("to_q", "to_k", "to_v", "to_out.0")) {
            plan.linear(name + ".attentions.0." + layer, width, width);
        }
        plan.resnet(name + ".resnets.1", width, width, 0);
    }

    /** The file {@code vae/config.json}. */
    Map<String, Object> config(int size, double scale) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("_class_name", "AutoencoderKL");
        config.put("in_channels", 3);
        config.put("out_channels", 3);
        config.put("down_block_types", Collections.nCopies(channels.size(), "DownEncoderBlock2D"));
        config.put("up_block_types", Collections.nCopies(channels.size(), "UpDecoderBlock2D"));
        config.put("block_out_channels", channels);
        config.put("layers_per_block", layers);
        config.put("latent_channels", latentChannels);
        config.put("norm_num_groups", 32);
        config.put("sample_size", size);
        config.put("scaling_factor", scale);
        return config;
    }
}
