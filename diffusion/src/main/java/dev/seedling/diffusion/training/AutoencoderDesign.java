package dev.seedling.diffusion.training;

import dev.seedling.diffusion.training.Blueprint.Signal;
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
        Blueprint both = encoder();
        both.addAll(decoder());
        return both;
    }

    private Blueprint encoder() {
        Blueprint plan = new Blueprint();
        Tower tower = new Tower(plan, "encoder.layers.");
        tower.opening(3, width);
        tower.blocks(encoderBlocks.get(0), width);
        for (int blocks : encoderBlocks.subList(1, encoderBlocks.size())) {
            tower.plainConv(width); // halves the picture
            tower.blocks(blocks, width);
        }
        tower.closing(width, latentChannels);
        return plan;
    }

    Blueprint decoder() {
        Blueprint plan = new Blueprint();
        Tower tower = new Tower(plan, "decoder.layers.");
        tower.opening(latentChannels, width);
        tower.relu();
        for (int blocks : decoderBlocks.subList(0, decoderBlocks.size() - 1)) {
            tower.blocks(blocks, width);
            tower.next(); // doubles the picture
            tower.plainConv(width);
        }
        tower.blocks(decoderBlocks.get(decoderBlocks.size() - 1), width);
        tower.closing(width, 3);
        return plan;
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
        private Signal signal = Signal.PLAIN; // what the last layer left

        Tower(Blueprint plan, String prefix) {
            this.plan = plan;
            this.prefix = prefix;
        }

        String next() {
            return prefix + layers++;
        }

        void opening(int in, int width) {
            String name = next();
            plan.pairedConv(name, in, signal, width);
            plan.bias(name, width);
            signal = Signal.PAIRED;
        }

        void closing(int width, int out) {
            String name = next();
            plan.closingConv(name, width, signal, out);
            plan.bias(name, out);
        }

        void plainConv(int width) {
            plan.pairedConv(next(), width, signal, width);
            signal = Signal.PAIRED;
        }

        void relu() {
            next();
            signal = Signal.RECTIFIED;
        }

        /** Each begins as the ReLU that it ends with. */
        void blocks(int count, int width) {
            for (int i = 0; i < count; i++) {
                String name = next();
                for (int layer = 0; layer <= 2; layer += 2) {
                    plan.pairedConv(name + ".conv." + layer, width, Signal.RECTIFIED, width);
                    plan.bias(name + ".conv." + layer, width);
                }
                plan.silentConv(name + ".conv.4", width, width, 3);
                signal = Signal.RECTIFIED;
            }
        }
    }
}
