package dev.seedling.diffusion.program;

import dev.seedling.diffusion.weights.Weights;

/** What {@code unet.py} needs of a denoising network. Its way up mirrors its way down, which tells what is missing. */
final class UNetLayers {
    private final Layers layers;

    private UNetLayers(Weights weights) {
        this.layers = new Layers(weights);
    }

    /** @throws dev.seedling.diffusion.DiffusionException if a tensor is missing; it is named */
    static void require(Weights weights) {
        new UNetLayers(weights).require();
    }

    private void require() {
        layers.require("conv_in", "time_embedding.linear_1", "time_embedding.linear_2", "conv_norm_out", "conv_out");
        if (layers.hasAny("add_embedding")) {
            layers.require("add_embedding.linear_1", "add_embedding.linear_2");
        }
        int levels = Math.max(1, Math.max(layers.count("down_blocks"), layers.count("up_blocks")));
        for (int level = 0; level < levels; level++) {
            String down = "down_blocks." + level;
            String up = "up_blocks." + (levels - 1 - level);
            requireLevel(down, up);
            if (level < levels - 1) {
                layers.require(down + ".downsamplers.0.conv");
            }
            if (level > 0) {
                layers.require(up + ".upsamplers.0.conv");
            }
        }
        if (layers.hasAny("mid_block")) {
            resnet("mid_block.resnets.0");
            resnet("mid_block.resnets.1");
            if (layers.hasAny("mid_block.attentions")) {
                transformer("mid_block.attentions.0");
            }
        }
    }

    /** The way up has one residual block more. */
    private void requireLevel(String down, String up) {
        int blocks = Math.max(1, Math.max(layers.count(down + ".resnets"), layers.count(up + ".resnets") - 1));
        resnets(down, blocks);
        resnets(up, blocks + 1);
        if (layers.hasAny(down + ".attentions") || layers.hasAny(up + ".attentions")) {
            transformers(down, blocks);
            transformers(up, blocks + 1);
        }
    }

    private void resnets(String level, int count) {
        for (int i = 0; i < count; i++) {
            resnet(level + ".resnets." + i);
        }
    }

    private void transformers(String level, int count) {
        for (int i = 0; i < count; i++) {
            transformer(level + ".attentions." + i);
        }
    }

    private void resnet(String name) {
        layers.requireResnet(name);
        layers.require(name + ".time_emb_proj");
    }

    private void transformer(String name) {
        layers.require(name + ".norm", name + ".proj_in", name + ".proj_out");
        int blocks = Math.max(1, layers.count(name + ".transformer_blocks"));
        for (int i = 0; i < blocks; i++) {
            String block = name + ".transformer_blocks." + i;
            layers.require(block + ".norm1", block + ".norm2", block + ".norm3");
            attention(block + ".attn1");
            attention(block + ".attn2");
            layers.require(block + ".ff.net.0.proj", block + ".ff.net.2");
        }
    }

    private void attention(String name) {
        layers.requireWeight(name + ".to_q", name + ".to_k", name + ".to_v");
        layers.require(name + ".to_out.0");
    }
}
