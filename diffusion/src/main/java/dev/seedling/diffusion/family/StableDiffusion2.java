package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;

/**
 * Stable Diffusion 2.x: OpenCLIP's text encoder, heads of 64 channels. It predicts velocities at 768 pixels; for inpainting it
 * predicts noise at 512. A file of the base model, which does so too, looks like one that predicts velocities: only settings
 * beside it can tell.
 */
final class StableDiffusion2 implements ModelFamily {
    private static final int HEAD_WIDTH = 64;
    private static final int SIZE = 768;
    private static final int SIZE_OF_INPAINTING = 512;
    private static final String SCHEDULER = """
            {"_class_name": "DDIMScheduler", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
             "num_train_timesteps": 1000, "prediction_type": "%s", "clip_sample": false, "set_alpha_to_one": false,
             "skip_prk_steps": true, "steps_offset": 1, "timestep_spacing": "leading"}
            """;

    @Override
    public String name() {
        return "sd21";
    }

    @Override
    public boolean fits(Traits traits) {
        return traits.linearProjections() && !traits.sizeConditioning() && !traits.fewSteps();
    }

    @Override
    public PaintDefaults defaults() {
        return defaults(SIZE);
    }

    @Override
    public PaintDefaults defaults(Traits traits) {
        return defaults(traits.seesMask() ? SIZE_OF_INPAINTING : SIZE);
    }

    private static PaintDefaults defaults(int size) {
        return new PaintDefaults(new ImageSize(size, size), 25, 7.5, SamplerChoice.of("dpmpp-2m", "karras"));
    }

    @Override
    public String scheduler(Traits traits) {
        return SCHEDULER.formatted(traits.seesMask() ? "epsilon" : "v_prediction");
    }

    @Override
    public List<Integer> heads(Traits traits) {
        return headsOf64(traits);
    }

    /** One head for every 64 channels of a level. */
    static List<Integer> headsOf64(Traits traits) {
        return traits.levelWidths().stream()
                .map(width -> Math.max(1, width / HEAD_WIDTH))
                .toList();
    }

    @Override
    public double latentScale() {
        return StableDiffusion1.LATENT_SCALE;
    }

    @Override
    public Conditioner conditioner(Checkpoint checkpoint, Torch torch) {
        return OneEncoder.open(checkpoint, TextEncoder.Defaults.OPEN_CLIP, torch);
    }
}
