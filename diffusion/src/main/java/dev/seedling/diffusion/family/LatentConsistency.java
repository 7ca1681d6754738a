package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.Collections;
import java.util.List;

/** Latent consistency models: SD 1.5 distilled to a few steps, told the guidance instead of guided. arXiv 2310.04378. */
final class LatentConsistency implements ModelFamily {
    private static final int HEADS = 8;
    private static final int SIZE = 512;
    private static final String SCHEDULER = """
            {"_class_name": "LCMScheduler", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
             "num_train_timesteps": 1000, "original_inference_steps": 50, "prediction_type": "epsilon",
             "clip_sample": false, "set_alpha_to_one": true, "skip_prk_steps": true, "timestep_scaling": 10.0,
             "timestep_spacing": "leading"}
            """;

    @Override
    public String name() {
        return "lcm";
    }

    @Override
    public boolean fits(Traits traits) {
        return traits.guidanceEmbedding() && !traits.sizeConditioning();
    }

    @Override
    public PaintDefaults defaults() {
        return new PaintDefaults(new ImageSize(SIZE, SIZE), 4, 8.5, SamplerChoice.of("lcm", "leading"));
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
        return StableDiffusion1.LATENT_SCALE;
    }

    @Override
    public Conditioner conditioner(Checkpoint checkpoint, Torch torch) {
        return OneEncoder.open(checkpoint, TextEncoder.Defaults.OPENAI, torch);
    }
}
