package dev.seedling.diffusion.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A UNet in the layout of Stable Diffusion 1.
 *
 * @param channels of each level, the finest first: multiples of 32
 * @param plain how many of the finest levels have no attention
 * @param context the text encoder's width
 * @param sampleSize latents along a side
 */
record UNetDesign(int latentChannels, List<Integer> channels, int plain, int layers, int context, int sampleSize) {
    private static final int HEAD_WIDTH = 32;

    UNetDesign {
        channels = List.copyOf(channels);
    }

    Blueprint blueprint() {
        Blueprint plan = new Blueprint();
        int first = channels.get(0);
        int last = channels.get(channels.size() - 1);
        plan.conv("conv_in", latentChannels, first, 3);
        plan.linear("time_embedding.linear_1", first, time());
        plan.linear("time_embedding.linear_2", time(), time());
        down(plan);
        plan.resnet("mid_block.resnets.0", last, last, time());
        transformer(plan, "mid_block.attentions.0", last);
        plan.resnet("mid_block.resnets.1", last, last, time());
        up(plan);
        plan.norm("conv_norm_out", first);
        plan.silentConv("conv_out", first, latentChannels, 3);
        return plan;
    }

    private int time() {
        return 4 * channels.get(0);
    }

    private void down(Blueprint plan) {
        int width = channels.get(0);
        for (int level = 0; level < channels.size(); level++) {
            String name = "down_blocks." + level;
            for (int i = 0; i < layers; i++) {
                plan.resnet(name + ".resnets." + i, width, channels.get(level), time());
                width = channels.get(level);
                if (level >= plain) {
                    transformer(plan, name + ".attentions." + i, width);
                }
            }
            if (level < channels.size() - 1) {
                plan.conv(name + ".downsamplers.0.conv", width, width, 3);
            }
        }
    }

    private void up(Blueprint plan) {
        List<Integer> upwards = new ArrayList<>(channels);
        Collections.reverse(upwards);
        int width = upwards.get(0);
        for (int level = 0; level < upwards.size(); level++) {
            String name = "up_blocks." + level;
            int out = upwards.get(level);
            int below = upwards.get(Math.min(level + 1, upwards.size() - 1));
            for (int i = 0; i <= layers; i++) {
                int skip = i == layers ? below : out;
                plan.resnet(name + ".resnets." + i, width + skip, out, time());
                width = out;
                if (level < upwards.size() - plain) {
                    transformer(plan, name + ".attentions." + i, width);
                }
            }
            if (level < upwards.size() - 1) {
                plan.conv(name + ".upsamplers.0.conv", width, width, 3);
            }
        }
    }

    private void transformer(Blueprint plan, String name, int width) {
        plan.norm(name + ".norm", width);
        plan.conv(name + ".proj_in", width, width, 1);
        String block = name + ".transformer_blocks.0";
        attention(plan, block + ".attn1", width, width);
        attention(plan, block + ".attn2", width, context);
        for (int i = 1; i <= 3; i++) {
            plan.norm(block + ".norm" + i, width);
        }
        plan.linear(block + ".ff.net.0.proj", width, 8 * width);
        plan.linear(block + ".ff.net.2", 4 * width, width);
        plan.silentConv(name + ".proj_out", width, width, 1);
    }

    private static void attention(Blueprint plan, String name, int width, int keys) {
        plan.weight(name + ".to_q", width, width);
        plan.weight(name + ".to_k", keys, width);
        plan.weight(name + ".to_v", keys, width);
        plan.linear(name + ".to_out.0", width, width);
    }

    /** The file {@code unet/config.json}. {@code attention_head_dim} holds, against its name, numbers of heads. */
    Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("_class_name", "UNet2DConditionModel");
        config.put("sample_size", sampleSize);
        config.put("in_channels", latentChannels);
        config.put("out_channels", latentChannels);
        int attending = channels.size() - plain;
        List<String> down = new ArrayList<>(Collections.nCopies(plain, "DownBlock2D"));
        down.addAll(Collections.nCopies(attending, "CrossAttnDownBlock2D"));
        List<String> up = new ArrayList<>(Collections.nCopies(attending, "CrossAttnUpBlock2D"));
        up.addAll(Collections.nCopies(plain, "UpBlock2D"));
        config.put("down_block_types", down);
        config.put("up_block_types", up);
        config.put("block_out_channels", channels);
        config.put("layers_per_block", layers);
        config.put("cross_attention_dim", context);
        config.put(
                "attention_head_dim",
                channels.stream().map(width -> width / HEAD_WIDTH).toList());
        config.put("norm_num_groups", 32);
        return config;
    }
}
