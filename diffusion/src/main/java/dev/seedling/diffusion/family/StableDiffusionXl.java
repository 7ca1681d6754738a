package dev.seedling.diffusion.family;

import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.program.Torch;
import dev.seedling.diffusion.weights.Checkpoint;
import java.util.List;

/** SDXL: arXiv 2307.01952. */
final class StableDiffusionXl implements ModelFamily {
    static final double LATENT_SCALE = 0.13025; // SDXL
    private static final int SIZE = 1024;
    private static final String SCHEDULER = """
            {"_class_name": "EulerDiscreteScheduler", "beta_start": 0.00085, "beta_end": 0.012,
             "beta_schedule": "scaled_linear", "num_train_timesteps": 1000, "prediction_type": "%s",
             "rescale_betas_zero_snr": %b, "clip_sample": false, "set_alpha_to_one": false, "skip_prk_steps": true,
             "steps_offset": 1, "timestep_spacing": "leading"}
            """;

    @Override
    public String name() {
        return "sdxl";
    }

    @Override
    public boolean fits(Traits traits) {
        boolean edm = traits.marks().stream().anyMatch(mark -> mark.startsWith("edm_")); // other noise, other latents
        return traits.sizeConditioning() && !traits.fewSteps() && !edm;
    }

    @Override
    public PaintDefaults defaults() {
        return new PaintDefaults(new ImageSize(SIZE, SIZE), 30, 6, SamplerChoice.of("dpmpp-2m", "karras"));
    }

    /** Single files that predict velocities, and were trained down to pure noise, are marked so (ComfyUI reads the marks). */
    @Override
    public String scheduler(Traits traits) {
        boolean velocity = traits.marks().contains("v_pred");
        return SCHEDULER.formatted(
                velocity ? "v_prediction" : "epsilon",
                velocity && traits.marks().contains("ztsnr"));
    }

    @Override
    public List<Integer> heads(Traits traits) {
        return StableDiffusion2.headsOf64(traits);
    }

    @Override
    public double latentScale() {
        return LATENT_SCALE;
    }

    @Override
    public LatentColours colours() {
        return LatentColours.XL;
    }

    @Override
    public String tinyAutoencoder() {
        return "taesdxl";
    }

    @Override
    public Conditioner conditioner(Checkpoint checkpoint, Torch torch) {
        return TwoEncoders.open(checkpoint, torch);
    }
}
