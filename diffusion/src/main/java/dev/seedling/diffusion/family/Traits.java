package dev.seedling.diffusion.family;

import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the keys and shapes of a denoising network tell of its family.
 *
 * @param inputChannels 4, or 9 where mask and masked picture come along
 * @param contextWidth width of the prompt's tensors: 768, 1024 or 2048 in published models
 * @param linearProjections whether transformers are entered by a linear layer (SD 2 on) rather than a 1x1 convolution
 * @param sizeConditioning whether it is told the picture's size (XL)
 * @param guidanceEmbedding whether it is told the guidance (LCM)
 * @param fewSteps whether settings or name say that it was distilled to a few steps (Turbo)
 * @param levelWidths channels of each level, the finest first
 */
public record Traits(
        int inputChannels,
        int contextWidth,
        boolean linearProjections,
        boolean sizeConditioning,
        boolean guidanceEmbedding,
        boolean fewSteps,
        List<Integer> levelWidths) {
    private static final String TRANSFORMER = ".attentions.0.proj_in.weight";
    private static final String CROSS_ATTENTION = ".attn2.to_k.weight";

    public Traits {
        levelWidths = List.copyOf(levelWidths);
    }

    /** @throws dev.seedling.diffusion.DiffusionException if there is no denoising network in it */
    public static Traits of(Checkpoint checkpoint) {
        Weights unet = checkpoint.weights(Part.UNET);
        return new Traits(
                unet.size("conv_in.weight", 1),
                unet.names().stream()
                        .filter(key -> key.endsWith(CROSS_ATTENTION))
                        .findFirst()
                        .map(key -> unet.size(key, 1))
                        .orElse(0),
                unet.names().stream()
                        .filter(key -> key.endsWith(TRANSFORMER))
                        .anyMatch(key -> unet.get(key).shape().size() == 2),
                unet.has("add_embedding.linear_1.weight"),
                unet.has("time_embedding.cond_proj.weight"),
                fewSteps(checkpoint),
                levelWidths(unet));
    }

    private static boolean fewSteps(Checkpoint checkpoint) {
        String spacing =
                Settings.of(checkpoint, "scheduler/scheduler_config.json").text("timestep_spacing", "");
        String name = checkpoint.path().getFileName().toString().toLowerCase(Locale.ROOT);
        return spacing.equals("trailing") || name.contains("turbo");
    }

    private static List<Integer> levelWidths(Weights unet) {
        List<Integer> widths = new ArrayList<>();
        String key = "down_blocks.0.resnets.0.conv1.weight";
        while (unet.has(key)) {
            widths.add(unet.size(key, 0));
            key = "down_blocks.%d.resnets.0.conv1.weight".formatted(widths.size());
        }
        return widths;
    }
}
