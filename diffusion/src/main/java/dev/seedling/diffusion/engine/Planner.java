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
import dev.seedling.diffusion.sampling.Sampler;
import dev.seedling.diffusion.sampling.Samplers;
import dev.seedling.diffusion.sampling.SchedulerConfig;
import dev.seedling.diffusion.sampling.Spacing;
import dev.seedling.diffusion.text.PromptSyntax;
import java.util.Optional;

/** Resolves the names in a request: one plan for each pass. */
final class Planner {
    private final Pipeline pipeline;
    private final PromptReader reader;

    Planner(Pipeline pipeline, PromptReader reader) {
        this.pipeline = pipeline;
        this.reader = reader;
    }

    /**
     * The first pass, for most requests the only one.
     *
     * @throws DiffusionException if this model cannot paint it, or the second pass
     */
    Plan first(ImageRequest request) {
        request.extras().hires().ifPresent(hires -> requireFits(request, hires));
        Optional<Canvas> begun = request.extras()
                .imageToImage()
                .map(start -> Canvases.of(start, request.size()))
                .map(canvas -> masked(canvas, request.size()))
                .or(() -> blank(request.size()));
        return plan(request, request.size(), request.steps(), begun);
    }

    /**
     * The second pass over an enlarged picture. Its noise begins anew from the request's seed.
     *
     * @param painted what the first pass left, (1, channels, height, width) of the latent space
     */
    Plan second(ImageRequest request, Hires hires, Latents painted) {
        ImageSize size = request.paintedSize();
        int[] cover = pipeline.latentSpace().shape(1, hires.enlargement().cover(request.size()));
        int[] shape = pipeline.latentSpace().shape(1, size);
        Latents enlarged = Enlarging.middle(Enlarging.bilinear(painted, cover[2], cover[3]), shape[2], shape[3]);
        Canvas canvas =
                new Canvas(new Canvas.Underpainted(enlarged), Optional.empty(), hires.strength(), hires.ownSteps());
        return plan(request, size, hires.planned(request.steps()), Optional.of(masked(canvas, size)));
    }

    private void requireFits(ImageRequest request, Hires hires) {
        pipeline.latentSpace().shape(1, hires.enlargement().cover(request.size()));
        pipeline.latentSpace().shape(1, request.paintedSize());
    }

    private Plan plan(ImageRequest request, ImageSize size, int steps, Optional<Canvas> canvas) {
        SchedulerConfig scheduler = pipeline.scheduler();
        Sampler sampler = sampler(request, scheduler);
        Spacing spacing = Spacing.named(request.sampler().spacing());
        Dice dice = Dice.of(request);
        return new Plan(
                reading(request.prompt(), request, size),
                Optional.of(request.negative())
                        .filter(text -> !text.isBlank())
                        .map(text -> reading(withoutLora(text), request, size)),
                dice.first(),
                dice.steps(),
                1,
                size,
                sampler,
                sampler.levels(scheduler, spacing, steps),
                scheduler.prediction(),
                request.guidance(),
                request.extras().guidanceRescale(),
                request.extras().pag(),
                canvas);
    }

    private static Sampler sampler(ImageRequest request, SchedulerConfig scheduler) {
        String name = request.sampler().sampler();
        return request.extras()
                .randomness()
                .eta()
                .map(eta -> Samplers.named(name, scheduler, eta))
                .orElseGet(() -> Samplers.named(name, scheduler));
    }

    /** A network for inpainting always wants a mask: where nothing is to be kept, one of the whole picture. */
    private Canvas masked(Canvas canvas, ImageSize size) {
        if (!pipeline.seesMask() || canvas.mask().isPresent()) {
            return canvas;
        }
        Latents everywhere = Canvases.everywhere(size);
        return new Canvas(canvas.ground(), Optional.of(everywhere), canvas.strength(), canvas.taken());
    }

    private Optional<Canvas> blank(ImageSize size) {
        return pipeline.seesMask()
                ? Optional.of(masked(new Canvas(Pixels.grey(size.height(), size.width()), Optional.empty(), 1), size))
                : Optional.empty();
    }

    private Reading reading(String text, ImageRequest request, ImageSize size) {
        return new Reading(Wording.of(reader.read(text)), clipSkip(request.extras()), SizeHints.of(size));
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
