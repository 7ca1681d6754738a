package dev.seedling.diffusion.weights;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What the original layout calls the layers of a denoising network that is known by the names of diffusers: the other
 * way round of {@link UNetKeys}, for LoRA files that were trained on the original.
 */
public final class OriginalUNetNames {
    private final NavigableSet<String> layers;

    /** Places such as {@code down_blocks.1.attentions.0} and what the original calls them. */
    private final Map<String, String> places = new HashMap<>();

    /** @param layers names of layers as diffusers has them, without {@code .weight} */
    public OriginalUNetNames(Collection<String> layers) {
        this.layers = new TreeSet<>(layers);
        UNetKeys.TOP.forEach((original, modern) -> places.put(modern, original));
        placeDown();
        placeUp();
    }

    /** The original name of a layer; its own where the original has no other. */
    public String of(String layer) {
        for (String place = layer; ; place = place.substring(0, place.lastIndexOf('.'))) {
            String original = places.get(place);
            if (original != null) {
                return original + inside(layer.substring(place.length()));
            }
            if (!place.contains(".")) {
                return layer;
            }
        }
    }

    private void placeDown() {
        int row = 1; // input_blocks.0 is the first convolution
        for (int level = 0; has("down_blocks.%d".formatted(level)); level++) {
            for (int block = 0; has("down_blocks.%d.resnets.%d".formatted(level, block)); block++) {
                place("down_blocks.%d".formatted(level), block, "input_blocks.%d".formatted(row++));
            }
            String downsampler = "down_blocks.%d.downsamplers.0.conv".formatted(level);
            if (layers.contains(downsampler)) {
                places.put(downsampler, "input_blocks.%d.0.op".formatted(row++));
            }
        }
    }

    private void placeUp() {
        int row = 0;
        for (int level = 0; has("up_blocks.%d".formatted(level)); level++) {
            String place = "up_blocks.%d".formatted(level);
            for (int block = 0; has("%s.resnets.%d".formatted(place, block)); block++) {
                place(place, block, "output_blocks.%d".formatted(row++));
            }
            // The upsampler stands after the attention, or in its place where there is none.
            places.put(
                    place + ".upsamplers.0.conv",
                    "output_blocks.%d.%d.conv".formatted(row - 1, has(place + ".attentions") ? 2 : 1));
        }
    }

    private void place(String level, int block, String original) {
        places.put("%s.resnets.%d".formatted(level, block), original + ".0");
        places.put("%s.attentions.%d".formatted(level, block), original + ".1");
    }

    private boolean has(String place) {
        String next = layers.ceiling(place + ".");
        return next != null && next.startsWith(place + ".");
    }

    private static String inside(String rest) {
        for (Map.Entry<String, String> layer : UNetKeys.RESNET.entrySet()) {
            if (rest.equals("." + layer.getValue())) {
                return "." + layer.getKey();
            }
        }
        return rest;
    }
}
