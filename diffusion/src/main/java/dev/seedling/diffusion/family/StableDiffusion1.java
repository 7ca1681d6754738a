package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.Collections;
import java.util.List;

/** Stable Diffusion 1.x: arXiv 2112.10752. */
final class StableDiffusion1 implements ModelFamily {
    static final double LATENT_SCALE = 0.18215; // SD 1.x and 2.x
    private static final int HEADS = 8;
    private static final int SIZE = 512;

    static final String SCHEDULER = """
            {"_class_name": "PNDMScheduler", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
             "num_train_timesteps": 1000, "prediction_type": "epsilon", "clip_sample": false,
             "set_alpha_to_one": false, "skip_prk_steps": true, "steps_offset": 1, "timestep_spacing": "leading"}
            """;

    @Override
    public String name() {
        return "sd15";
    }

    @Override
    public boolean fits(Traits traits) {
        return !traits.linearProjections() && !traits.sizeConditioning() && !traits.guidanceEmbedding();
    }

    @Override
    public PaintDefaults defaults() {
        return new PaintDefaults(new ImageSize(SIZE, SIZE), 25, 7.5, SamplerChoice.of("dpmpp-2m", "karras"));
    }

    @Override
    public String scheduler(Traits traits) {
        return SCHEDULER;
    }

    @Override
    public List<Integer> heads(Traits traits) {
        return Collections.nCopies(traits.levelWidths().size(), HEADS);
    }

    @Override
    public double latentScale() {
        return LATENT_SCALE;
    }

    @Override
    public Conditioner conditioner(Checkpoint checkpoint, Torch torch) {
        return OneEncoder.open(checkpoint, TextEncoder.Defaults.OPENAI, torch);
    }
}
