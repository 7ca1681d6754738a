package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.family.Conditioning;
import dev.seedling.diffusion.family.Reading;
import dev.seedling.diffusion.family.Wording;
import dev.seedling.diffusion.sampling.Denoiser;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.NoiseLevels;
import dev.seedling.diffusion.sampling.Watched;
import java.util.List;

/** Runs a plan: from a prompt and noise, or a picture, to clean latents. */
public final class Painter {
    private final Pipeline pipeline;

    public Painter(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Denoises.
     *
     * @return clean latents, (pictures, channels, height, width) of the latent space
     */
    public Latents paint(Plan plan, Watched.Watcher watcher) {
        return paint(plan, watcher, pipeline.codec());
    }

    /** @param codec for what the plan starts from */
    Latents paint(Plan plan, Watched.Watcher watcher, PictureCodec codec) {
        NoiseLevels levels = plan.remainingLevels();
        Start start = Start.of(plan, levels, pipeline, codec);
        try (NDManager scope = pipeline.newScope();
                PromptedUNet network = prompted(plan, start, scope)) {
            Denoiser watched = new Watched(plan.prediction().denoiser(network), watcher);
            Denoiser denoiser =
                    start.known().map(known -> known.around(watched)).orElse(watched);
            Latents clean = plan.sampler().sample(denoiser, start.x(), levels, plan.stepNoise());
            return start.known().map(known -> known.keep(clean, 0)).orElse(clean);
        }
    }

    /** At a guidance of 1 or less the negative prompt has no say, so it is left out; LCM is told the guidance instead. */
    private PromptedUNet prompted(Plan plan, Start start, NDManager scope) {
        PromptedUNet.Builder network = PromptedUNet.of(pipeline.unet(), scope);
        start.beside().ifPresent(network::beside);
        network.perturbed(plan.pag());
        int guidanceWidth = pipeline.unet().guidanceWidth();
        if (guidanceWidth > 0) {
            Conditioning prompt = pipeline.conditioner().encode(scope, plan.prompt());
            return network.told(plan.guidance(), guidanceWidth).with(prompt);
        }
        if (plan.guidance() <= 1) {
            return network.with(pipeline.conditioner().encode(scope, plan.prompt()));
        }
        int chunks = Math.max(
                chunks(plan.prompt()), plan.negative().map(this::chunks).orElse(1));
        Conditioning prompt = pipeline.conditioner().encode(scope, plan.prompt().atLeast(chunks));
        Conditioning negative = plan.negative()
                .map(text -> pipeline.conditioner().encode(scope, text.atLeast(chunks)))
                .orElseGet(() -> pipeline.conditioner()
                        .unsaid(scope, empty(plan.prompt()).atLeast(chunks), prompt));
        return network.guided(prompt, negative, plan.guidance(), plan.guidanceRescale());
    }

    private int chunks(Reading reading) {
        return reading.wording().chunks(pipeline.conditioner().tokens()).size();
    }

    private static Reading empty(Reading like) {
        return new Reading(Wording.literal(List.of()), like.clipSkip(), like.sizes());
    }
}
