package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;

/** Stable Diffusion 2.x, which predicts velocities at 768 pixels: OpenCLIP's text encoder, heads of 64 channels. */
final class StableDiffusion2 implements ModelFamily {
    private static final int HEAD_WIDTH = 64;
    private static final int SIZE = 768;
    private static final String SCHEDULER = """
            {"_class_name": "DDIMScheduler", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
             "num_train_timesteps": 1000, "prediction_type": "v_prediction", "clip_sample": false,
             "set_alpha_to_one": false, "steps_offset": 1, "timestep_spacing": "leading"}
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
        return new PaintDefaults(new ImageSize(SIZE, SIZE), 25, 7.5, SamplerChoice.of("dpmpp-2m", "karras"));
    }

    @Override
    public String scheduler() {
        return SCHEDULER;
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
