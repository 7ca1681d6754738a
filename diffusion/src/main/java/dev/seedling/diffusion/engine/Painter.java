package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.family.Conditioning;
import dev.seedling.diffusion.sampling.Denoiser;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Watched;

/** Runs a plan: from a prompt and noise to clean latents. */
public final class Painter {
    private final Pipeline pipeline;

    public Painter(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Denoises latents from pure noise.
     *
     * @return clean latents, (pictures, channels, height, width) of the latent space
     */
    public Latents paint(Plan plan, Watched.Watcher watcher) {
        LatentSpace space = pipeline.latentSpace();
        Latents start = plan.noise()
                .draw(
                        plan.pictures(),
                        space.channels(),
                        plan.size().height() / space.pixels(),
                        plan.size().width() / space.pixels())
                .times(plan.levels().initialScale());
        try (NDManager scope = pipeline.newScope();
                PromptedUNet network = prompted(plan, scope)) {
            Denoiser denoiser = new Watched(plan.prediction().denoiser(network), watcher);
            return plan.sampler().sample(denoiser, start, plan.levels(), plan.noise());
        }
    }

    /** At a guidance of 1 or less the negative prompt has no say, so it is left out. */
    private PromptedUNet prompted(Plan plan, NDManager scope) {
        Conditioning prompt = pipeline.conditioner().encode(scope, plan.prompt(), plan.size());
        if (plan.guidance() <= 1) {
            return PromptedUNet.of(pipeline.unet(), scope, prompt);
        }
        Conditioning negative = pipeline.conditioner().encode(scope, plan.negative(), plan.size());
        return PromptedUNet.guided(pipeline.unet(), scope, prompt, negative, plan.guidance());
    }
}
