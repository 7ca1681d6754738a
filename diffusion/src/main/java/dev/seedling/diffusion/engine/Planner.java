package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.Hires;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
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
import java.util.Optional;

/** Resolves the names in a request: one plan for each pass. */
final class Planner {
    private final Pipeline pipeline;

    Planner(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** The first pass, for most requests the only one. */
    Plan first(ImageRequest request) {
        Optional<Canvas> begun = request.extras()
                .imageToImage()
                .map(start -> Canvases.of(start, request.size()))
                .map(canvas -> masked(canvas, request.size()))
                .or(() -> blank(request.size()));
        return plan(request, request.size(), begun);
    }

    /**
     * The second pass over an enlarged picture. Its noise begins anew from the request's seed.
     *
     * @param painted what the first pass left, (1, channels, height, width) of the latent space
     */
    Plan second(ImageRequest request, Hires hires, Latents painted) {
        ImageSize size = request.paintedSize();
        int[] shape = pipeline.latentSpace().shape(1, size);
        Canvas canvas = new Canvas(
                new Canvas.Underpainted(Enlarging.bilinear(painted, shape[2], shape[3])),
                Optional.empty(),
                hires.strength());
        return plan(request, size, Optional.of(masked(canvas, size)));
    }

    private Plan plan(ImageRequest request, ImageSize size, Optional<Canvas> canvas) {
        SchedulerConfig scheduler = pipeline.scheduler();
        Sampler sampler = Samplers.named(request.sampler().sampler(), scheduler);
        Spacing spacing = Spacing.named(request.sampler().spacing());
        return new Plan(
                reading(request.prompt(), request, size),
                Optional.of(request.negative())
                        .filter(text -> !text.isBlank())
                        .map(text -> reading(withoutLora(text), request, size)),
                noise(request),
                1,
                size,
                sampler,
                sampler.levels(scheduler, spacing, request.steps()),
                scheduler.prediction(),
                request.guidance(),
                canvas);
    }

    private static Noise noise(ImageRequest request) {
        Noise own = Noise.seeded(request.seed());
        return request.extras()
                .variation()
                .map(variation -> Noise.blend(own, Noise.seeded(variation.seed()), variation.strength()))
                .orElse(own);
    }

    /** A network for inpainting always wants a mask: where nothing is to be kept, one of the whole picture. */
    private Canvas masked(Canvas canvas, ImageSize size) {
        if (!pipeline.seesMask() || canvas.mask().isPresent()) {
            return canvas;
        }
        Latents everywhere = Canvases.everywhere(size);
        return new Canvas(canvas.ground(), Optional.of(everywhere), canvas.strength());
    }

    private Optional<Canvas> blank(ImageSize size) {
        return pipeline.seesMask()
                ? Optional.of(masked(new Canvas(Pixels.grey(size.height(), size.width()), Optional.empty(), 1), size))
                : Optional.empty();
    }

    private Reading reading(String text, ImageRequest request, ImageSize size) {
        Prompt prompt = PromptSyntax.parse(text);
        return new Reading(Wording.of(prompt), clipSkip(request.extras()), SizeHints.of(size));
    }

    private int clipSkip(Extras extras) {
        int deepest = pipeline.conditioner().deepestClipSkip();
        if (extras.clipSkip() > deepest) {
            throw new DiffusionException(
                    "clip skip must be 1 to %d for this model, was %d".formatted(deepest, extras.clipSkip()));
        }
        return extras.clipSkip();
    }

    /** A tag that is passed over would paint another picture than was asked for, and nobody would know. */
    private static String withoutLora(String negative) {
        PromptSyntax.parse(negative).loras().stream().findFirst().ifPresent(lora -> {
            throw new DiffusionException(
                    "<lora:%s:...> must stand in the prompt, stands in the negative prompt".formatted(lora.name()));
        });
        return negative;
    }
}
