package dev.seedling.diffusion.weights;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From the original names of the denoising network, which number all blocks in a row, to those of diffusers, which
 * number levels and the blocks in each. How many blocks a level has shows in where the rows halve and double.
 */
final class UNetKeys {
    static final Map<String, String> TOP = Map.of(
            "time_embed.0", "time_embedding.linear_1",
            "time_embed.2", "time_embedding.linear_2",
            "label_emb.0.0", "add_embedding.linear_1",
            "label_emb.0.2", "add_embedding.linear_2",
            "input_blocks.0.0", "conv_in",
            "out.0", "conv_norm_out",
            "out.2", "conv_out",
            "middle_block.0", "mid_block.resnets.0",
            "middle_block.1", "mid_block.attentions.0",
            "middle_block.2", "mid_block.resnets.1");
    static final Map<String, String> RESNET = Map.of(
            "in_layers.0", "norm1",
            "in_layers.2", "conv1",
            "emb_layers.1", "time_emb_proj",
            "out_layers.0", "norm2",
            "out_layers.3", "conv2",
            "skip_connection", "conv_shortcut");

    /** Places such as {@code input_blocks.4.1} and what diffusers calls them. */
    private final Map<String, String> places = new HashMap<>(TOP);

    /** @param names original names, without {@code model.diffusion_model.} */
    UNetKeys(Set<String> names) {
        placeDown(names);
        placeUp(names);
    }

    /** The name in diffusers; empty for a buffer that it does not know. */
    Optional<String> rename(String name) {
        for (String place = name; place.contains("."); place = place.substring(0, place.lastIndexOf('.'))) {
            String found = places.get(place);
            if (found != null) {
                return Optional.of(found + inside(name.substring(place.length())));
            }
        }
        return Optional.empty();
    }

    private void placeDown(Set<String> names) {
        int level = 0;
        int block = 0;
        for (int i = 1; hasPlace(names, "input_blocks.%d.0".formatted(i)); i++) {
            String place = "input_blocks.%d.".formatted(i);
            if (names.contains(place + "0.op.weight")) {
                places.put(place + "0.op", "down_blocks.%d.downsamplers.0.conv".formatted(level++));
                block = 0;
            } else {
                places.put(place + "0", "down_blocks.%d.resnets.%d".formatted(level, block));
                places.put(place + "1", "down_blocks.%d.attentions.%d".formatted(level, block++));
            }
        }
    }

    private void placeUp(Set<String> names) {
        int level = 0;
        int block = 0;
        for (int i = 0; hasPlace(names, "output_blocks.%d.0".formatted(i)); i++) {
            String place = "output_blocks.%d.".formatted(i);
            places.put(place + "0", "up_blocks.%d.resnets.%d".formatted(level, block));
            places.put(place + "1", "up_blocks.%d.attentions.%d".formatted(level, block++));
            // The upsampler stands after the attention, or in its place where there is none.
            for (String upsampler : new String[] {place + "1.conv", place + "2.conv"}) {
                if (names.contains(upsampler + ".weight")) {
                    places.put(upsampler, "up_blocks.%d.upsamplers.0.conv".formatted(level++));
                    block = 0;
                }
            }
        }
    }

    private static boolean hasPlace(Set<String> names, String place) {
        return names.stream().anyMatch(name -> name.startsWith(place + "."));
    }

    /** Layers of a residual block have other names in diffusers; all others keep theirs. */
    private static String inside(String rest) {
        for (Map.Entry<String, String> layer : RESNET.entrySet()) {
            if (rest.startsWith("." + layer.getKey() + ".")) {
                return "." + layer.getValue() + rest.substring(layer.getKey().length() + 1);
            }
        }
        return rest;
    }
}
