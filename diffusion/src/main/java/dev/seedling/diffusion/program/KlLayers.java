package dev.seedling.diffusion.program;

import dev.seedling.diffusion.weights.Weights;
import java.util.List;

/** What {@code autoencoder_kl.py} needs. Encoder and decoder mirror each other, which tells what is missing. */
final class KlLayers {
    private final Layers layers;

    private KlLayers(Weights weights) {
        this.layers = new Layers(weights);
    }

    /** @throws dev.seedling.diffusion.DiffusionException if a tensor is missing; it is named */
    static void require(Weights weights) {
        new KlLayers(weights).require();
    }

    private void require() {
        boolean attends =
                layers.hasAny("encoder.mid_block.attentions") || layers.hasAny("decoder.mid_block.attentions");
        for (String half : List.of("encoder", "decoder")) {
            ends(half);
            if (attends) {
                attention(half + ".mid_block.attentions.0");
            }
        }
        if (layers.hasAny("quant_conv") || layers.hasAny("post_quant_conv")) {
            layers.require("quant_conv", "post_quant_conv");
        }
        int levels = Math.max(layers.count("encoder.down_blocks"), layers.count("decoder.up_blocks"));
        int blocks = 1;
        for (int level = 0; level < levels; level++) {
            blocks = Math.max(blocks, layers.count("encoder.down_blocks.%d.resnets".formatted(level)));
            blocks = Math.max(blocks, layers.count("decoder.up_blocks.%d.resnets".formatted(level)) - 1);
        }
        for (int level = 0; level < Math.max(1, levels); level++) {
            boolean last = level == levels - 1;
            level("encoder.down_blocks." + level, blocks, last ? "" : ".downsamplers.0.conv");
            level("decoder.up_blocks." + level, blocks + 1, last ? "" : ".upsamplers.0.conv");
        }
    }

    private void ends(String half) {
        layers.require(half + ".conv_in", half + ".conv_norm_out", half + ".conv_out");
        layers.requireResnet(half + ".mid_block.resnets.0");
        layers.requireResnet(half + ".mid_block.resnets.1");
    }

    private void attention(String name) {
        layers.require(name + ".group_norm", name + ".to_out.0");
        layers.require(name + ".to_q", name + ".to_k", name + ".to_v");
    }

    /** @param sampler what halves or doubles the picture; empty in the last level */
    private void level(String name, int blocks, String sampler) {
        for (int i = 0; i < blocks; i++) {
            layers.requireResnet(name + ".resnets." + i);
        }
        if (!sampler.isEmpty()) {
            layers.require(name + sampler);
        }
    }
}
