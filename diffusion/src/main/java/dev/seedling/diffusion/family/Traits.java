package dev.seedling.diffusion.family;

import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoint.Part;
import dev.seedling.diffusion.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the keys and shapes of a denoising network tell of its family.
 *
 * @param inputChannels of latents, and of what else comes along: mask and masked picture, or other pictures
 * @param outputChannels of latents: 4 in published models
 * @param contextWidth width of the prompt's tensors: 768, 1024 or 2048 in published models
 * @param linearProjections whether transformers are entered by a linear layer (SD 2 on) rather than a 1x1 convolution
 * @param sizeConditioning whether it is told the picture's size (XL)
 * @param guidanceEmbedding whether it is told the guidance (LCM)
 * @param fewSteps whether settings or name say that it was distilled to a few steps (Turbo)
 * @param marks what else the checkpoint says of itself: see {@link Checkpoint#marks()}
 * @param levelWidths channels of each level, the finest first
 */
public record Traits(
        int inputChannels,
        int outputChannels,
        int contextWidth,
        boolean linearProjections,
        boolean sizeConditioning,
        boolean guidanceEmbedding,
        boolean fewSteps,
        Set<String> marks,
        List<Integer> levelWidths) {
    private static final String TRANSFORMER = ".attentions.0.proj_in.weight";
    private static final String CROSS_ATTENTION = ".attn2.to_k.weight";

    public Traits {
        marks = Set.copyOf(marks);
        levelWidths = List.copyOf(levelWidths);
    }

    /** Whether mask and masked picture come along, as in models for inpainting. */
    public boolean seesMask() {
        return inputChannels == 2 * outputChannels + 1;
    }

    /** @throws dev.seedling.diffusion.DiffusionException if there is no denoising network in it */
    public static Traits of(Checkpoint checkpoint) {
        Weights unet = checkpoint.weights(Part.UNET);
        return new Traits(
                unet.size("conv_in.weight", 1),
                outputChannels(unet),
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
                checkpoint.marks(),
                levelWidths(unet));
    }

    /** Where the layer that tells is missing it is told when the network is loaded. */
    private static int outputChannels(Weights unet) {
        String last = "conv_out.weight";
        return unet.has(last) ? unet.size(last, 0) : unet.size("conv_in.weight", 1);
    }

    private static boolean fewSteps(Checkpoint checkpoint) {
        Settings scheduler = Settings.of(checkpoint, "scheduler/scheduler_config.json");
        String name = checkpoint.path().getFileName().toString().toLowerCase(Locale.ROOT);
        // Models of many steps use this spacing, too, where they begin in pure noise or predict velocities.
        boolean distilled = scheduler.text("timestep_spacing", "").equals("trailing")
                && scheduler.text("prediction_type", "epsilon").equals("epsilon")
                && !scheduler.flag("rescale_betas_zero_snr", false);
        return distilled || name.contains("turbo");
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
