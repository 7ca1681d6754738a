package dev.seedling.diffusion.weights;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the original names of the autoencoder, and from the older ones of diffusers, to the names diffusers uses now. */
final class VaeKeys {
    private static final Pattern UP = Pattern.compile("decoder\\.up\\.(\\d+)\\.");
    private static final List<Map.Entry<String, String>> RENAMINGS = List.of(
            Map.entry("^encoder\\.down\\.", "encoder.down_blocks."),
            Map.entry("(_blocks\\.\\d+)\\.block\\.", "$1.resnets."),
            Map.entry("\\.downsample\\.conv\\.", ".downsamplers.0.conv."),
            Map.entry("\\.upsample\\.conv\\.", ".upsamplers.0.conv."),
            Map.entry("\\.mid\\.block_1\\.", ".mid_block.resnets.0."),
            Map.entry("\\.mid\\.block_2\\.", ".mid_block.resnets.1."),
            Map.entry("\\.mid\\.attn_1\\.norm\\.", ".mid_block.attentions.0.group_norm."),
            Map.entry("\\.mid\\.attn_1\\.", ".mid_block.attentions.0."),
            Map.entry("(\\.attentions\\.0)\\.(?:q|query)\\.", "$1.to_q."),
            Map.entry("(\\.attentions\\.0)\\.(?:k|key)\\.", "$1.to_k."),
            Map.entry("(\\.attentions\\.0)\\.(?:v|value)\\.", "$1.to_v."),
            Map.entry("(\\.attentions\\.0)\\.(?:proj_out|proj_attn)\\.", "$1.to_out.0."),
            Map.entry("\\.nin_shortcut\\.", ".conv_shortcut."),
            Map.entry("\\.norm_out\\.", ".conv_norm_out."));

    private final int levels;

    /** @param names original names, without {@code first_stage_model.} */
    VaeKeys(Set<String> names) {
        levels = (int) names.stream()
                .map(UP::matcher)
                .filter(Matcher::lookingAt)
                .map(matcher -> matcher.group(1))
                .distinct()
                .count();
    }

    /** The same weights under the names diffusers uses now. */
    static Weights modern(Weights weights) {
        VaeKeys keys = new VaeKeys(weights.names());
        return Weights.of(
                weights.source(),
                weights.all().stream()
                        .map(weight -> weight.named(keys.rename(weight.name())))
                        .toList());
    }

    String rename(String name) {
        // The original counts the decoder's levels from the finest, diffusers from the coarsest.
        Matcher up = UP.matcher(name);
        String renamed = up.lookingAt()
                ? up.replaceFirst("decoder.up_blocks." + (levels - 1 - Integer.parseInt(up.group(1))) + ".")
                : name;
        for (Map.Entry<String, String> renaming : RENAMINGS) {
            renamed = renamed.replaceAll(renaming.getKey(), renaming.getValue());
        }
        return renamed;
    }
}
