package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.Compute;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.EngineSettings;
import dev.seedling.diffusion.ImageEngine;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.PaintListener;
import dev.seedling.diffusion.PaintListener.Stage;
import dev.seedling.diffusion.Picture;
import dev.seedling.diffusion.family.Reading;
import dev.seedling.diffusion.family.SizeHints;
import dev.seedling.diffusion.family.Wording;
import dev.seedling.diffusion.sampling.Latents;
import dev.seedling.diffusion.sampling.Noise;
import dev.seedling.diffusion.sampling.Sampler;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.sampling.Spacing;
import dev.seedling.diffusion.text.Prompt;
import dev.seedling.diffusion.text.PromptSyntax;
import dev.seedling.diffusion.weights.Checkpoint;
import dev.seedling.diffusion.weights.Checkpoints;
import java.nio.file.Path;
import java.util.Optional;

/** Latent diffusion, arXiv 2112.10752, with any checkpoint of the families in the catalogue. */
public final class StableDiffusion implements ImageEngine {
    private final ModelCard card;
    private final Pipeline pipeline;
    private final Painter painter;

    private StableDiffusion(ModelCard card, Pipeline pipeline) {
        this.card = card;
        this.pipeline = pipeline;
        this.painter = new Painter(pipeline);
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
        Plan plan = plan(request);
        int steps = plan.levels().size();
        listener.progress(Stage.READING_THE_PROMPT, 0, steps);
        Latents clean = painter.paint(plan, new Progress(listener, plan.levels()));
        listener.progress(Stage.DECODING, steps, steps);
        return new Picture(pipeline.decode(clean).toImage(), request, card, compute());
    }

    private Plan plan(ImageRequest request) {
        SchedulerConfig scheduler = pipeline.scheduler();
        Sampler sampler = Samplers.named(request.sampler().sampler(), scheduler);
        Spacing spacing = Spacing.named(request.sampler().spacing());
        return new Plan(
                reading(request.prompt(), request),
                Optional.of(request.negative()).filter(text -> !text.isBlank()).map(text -> reading(text, request)),
                Noise.seeded(request.seed()),
                1,
                request.size(),
                sampler,
                sampler.levels(scheduler, spacing, request.steps()),
                scheduler.prediction(),
                request.guidance(),
                Optional.empty());
    }

    private static Reading reading(String text, ImageRequest request) {
        Prompt prompt = PromptSyntax.parse(text);
        requireNoLora(prompt);
        return new Reading(Wording.of(prompt), 1, SizeHints.of(request.size()));
    }

    /** A tag that is passed over would paint another picture than was asked for, and nobody would know. */
    private static void requireNoLora(Prompt prompt) {
        if (!prompt.loras().isEmpty()) {
            throw new DiffusionException(
                    "<lora:%s:...> cannot be used: this engine applies no LoRAs yet; leave the tag out"
                            .formatted(prompt.loras().get(0).name()));
        }
    }

    @Override
    public synchronized int countTokens(String text) {
        return pipeline.conditioner().tokens().ids(text).length;
    }

    @Override
    public synchronized void close() {
        pipeline.close();
    }
}
