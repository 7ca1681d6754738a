package dev.seedling.diffusion.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * TAESD's autoencoder (github.com/madebyollin/taesd) in the layout of diffusers: one width throughout and no
 * normalization, so that what it learns from crops holds for whole pictures.
 *
 * @param encoderBlocks residual blocks of each level, the finest first; every level but the first halves the picture
 * @param decoderBlocks likewise, the coarsest first
 */
record AutoencoderDesign(int width, List<Integer> encoderBlocks, List<Integer> decoderBlocks, int latentChannels) {
    AutoencoderDesign {
        encoderBlocks = List.copyOf(encoderBlocks);
        decoderBlocks = List.copyOf(decoderBlocks);
        if (encoderBlocks.size() != decoderBlocks.size()) {
            throw new IllegalArgumentException("an autoencoder has as many levels down as up, was "
                    + encoderBlocks.size() + " and " + decoderBlocks.size());
        }
    }

    /** Pixels along a latent's side. */
    int factor() {
        return 1 << (encoderBlocks.size() - 1);
    }

    Blueprint blueprint() {
        Blueprint plan = new Blueprint();
        encoder(plan);
        decoder(plan);
        return plan;
    }

    private void encoder(Blueprint plan) {
        Tower tower = new Tower(plan, "encoder.layers.");
        for (int level = 0; level < encoderBlocks.size(); level++) {
            if (level == 0) {
                plan.conv(tower.next(), 3, width, 3);
            } else {
                plan.plainConv(tower.next(), width, width, 3);
            }
            blocks(tower, encoderBlocks.get(level));
        }
        plan.conv(tower.next(), width, latentChannels, 3);
    }

    private void decoder(Blueprint plan) {
        Tower tower = new Tower(plan, "decoder.layers.");
        plan.rectifiedConv(tower.next(), latentChannels, width, 3);
        tower.next(); // a ReLU
        for (int level = 0; level < decoderBlocks.size(); level++) {
            blocks(tower, decoderBlocks.get(level));
            if (level < decoderBlocks.size() - 1) {
                tower.next(); // doubles the picture
                plan.plainConv(tower.next(), width, width, 3);
            }
        }
        plan.conv(tower.next(), width, 3, 3);
    }

    private void blocks(Tower tower, int count) {
        for (int i = 0; i < count; i++) {
            String name = tower.next();
            tower.plan.rectifiedConv(name + ".conv.0", width, width, 3);
            tower.plan.rectifiedConv(name + ".conv.2", width, width, 3);
            tower.plan.silentConv(name + ".conv.4", width, width, 3);
        }
    }

    /** The file {@code vae/config.json}. */
    Map<String, Object> config(double scale) {
        List<Integer> widths = Collections.nCopies(encoderBlocks.size(), width);
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("_class_name", "AutoencoderTiny");
        config.put("in_channels", 3);
        config.put("out_channels", 3);
        config.put("encoder_block_out_channels", widths);
        config.put("decoder_block_out_channels", widths);
        config.put("num_encoder_blocks", encoderBlocks);
        config.put("num_decoder_blocks", decoderBlocks);
        config.put("act_fn", "relu");
        config.put("latent_channels", latentChannels);
        config.put("upsampling_scaling_factor", 2);
        config.put("scaling_factor", scale);
        return config;
    }

    /** Layers numbered as they are added; some have no weights. */
    private static final class Tower {
        private final Blueprint plan;
        private final String prefix;
        private int layers;

        Tower(Blueprint plan, String prefix) {
            this.plan = plan;
            this.prefix = prefix;
        }

        String next() {
            return prefix + layers++;
        }
    }
}
