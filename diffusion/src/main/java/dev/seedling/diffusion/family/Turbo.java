package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;

/** SD-Turbo: SD 2.1 distilled to one to four steps without guidance. arXiv 2311.17042. */
final class Turbo implements ModelFamily {
    private static final int SIZE = 512;

    static final String SCHEDULER = """
            {"_class_name": "EulerDiscreteScheduler", "beta_start": 0.00085, "beta_end": 0.012,
             "beta_schedule": "scaled_linear", "num_train_timesteps": 1000, "prediction_type": "epsilon",
             "clip_sample": false, "set_alpha_to_one": false, "skip_prk_steps": true, "steps_offset": 1,
             "timestep_spacing": "trailing"}
            """;

    @Override
    public String name() {
        return "turbo";
    }

    @Override
    public boolean fits(Traits traits) {
        return traits.linearProjections() && !traits.sizeConditioning() && traits.fewSteps();
    }

    @Override
    public PaintDefaults defaults() {
        return new PaintDefaults(new ImageSize(SIZE, SIZE), 4, 0, SamplerChoice.of("euler", "trailing"));
    }

    @Override
    public String scheduler(Traits traits) {
        return SCHEDULER;
    }

    @Override
    public List<Integer> heads(Traits traits) {
        return StableDiffusion2.headsOf64(traits);
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
