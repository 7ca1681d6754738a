package dev.seedling.diffusion.engine;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.PaintListener.Stage;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.family.Conditioning;
import dev.seedling.diffusion.sampling.Denoiser;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.sampling.NoiseLevels;
import dev.seedling.diffusion.sampling.Sampler;
import dev.seedling.diffusion.sampling.Spacing;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoints;
import java.nio.file.Path;

/** Latent diffusion, arXiv 2112.10752, with any checkpoint of the families in the catalogue. */
public final class StableDiffusion implements ImageEngine {
    private static final int PIXELS_PER_LATENT = 8;
    private static final int LATENT_CHANNELS = 4;

    private final ModelCard card;
    private final Pipeline pipeline;

    private StableDiffusion(ModelCard card, Pipeline pipeline) {
        this.card = card;
        this.pipeline = pipeline;
    }

    /**
     * Loads a model; the first one in a process also loads libtorch, which takes a second.
     *
     * @param model a folder in the diffusers layout
     * @throws dev.seedling.diffusion.DiffusionException if it is missing, torn or of no known family
     */
    public static ImageEngine open(Path model, EngineSettings settings) {
        try (Checkpoint checkpoint = Checkpoints.open(model)) {
            Pipeline pipeline = Pipeline.load(checkpoint, settings);
            return new StableDiffusion(Cards.of(checkpoint, pipeline.family()), pipeline);
        }
    }

    @Override
    public ModelCard model() {
        return card;
    }

    @Override
    public Compute compute() {
        return pipeline.torch().describe();
    }

    @Override
    public synchronized Picture paint(ImageRequest request, PaintListener listener) {
        Sampler sampler = sampler(request.sampler().sampler());
        Spacing spacing = Spacing.named(request.sampler().spacing());
        NoiseLevels levels = sampler.levels(pipeline.scheduler(), spacing, request.steps());
        Noise noise = Noise.seeded(request.seed());
        Latents start = noise.draw(
                        1,
                        LATENT_CHANNELS,
                        request.size().height() / PIXELS_PER_LATENT,
                        request.size().width() / PIXELS_PER_LATENT)
                .times(levels.initialScale());
        try (NDManager scope = pipeline.newScope()) {
            listener.progress(Stage.READING_THE_PROMPT, 0, levels.size());
            try (PromptedUNet network = prompted(request, scope)) {
                Denoiser denoiser = pipeline.scheduler().prediction().denoiser(network);
                Latents clean = sampler.sample(new WatchedDenoiser(denoiser, levels, listener), start, levels, noise);
                listener.progress(Stage.DECODING, levels.size(), levels.size());
                return new Picture(pipeline.decode(clean).toImage(), request, card);
            }
        }
    }

    @Override
    public synchronized int countTokens(String text) {
        return pipeline.conditioner().countTokens(text);
    }

    /** At a guidance of 1 or less the negative prompt has no say, so it is left out. */
    private PromptedUNet prompted(ImageRequest request, NDManager scope) {
        Conditioning prompt = pipeline.conditioner().encode(scope, request.prompt(), request.size());
        if (request.guidance() <= 1) {
            return PromptedUNet.of(pipeline.unet(), scope, prompt);
        }
        Conditioning negative = pipeline.conditioner().encode(scope, request.negative(), request.size());
        return PromptedUNet.guided(pipeline.unet(), scope, prompt, negative, request.guidance());
    }

    private static Sampler sampler(String name) {
        throw new DiffusionException("there is no sampler '" + name + "'");
    }

    @Override
    public synchronized void close() {
        pipeline.close();
    }
}
