package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.bot.studio.Wish;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.Variation;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What can be said about a picture besides its idea; the same words on the command line and in the chat. */
public final class WishOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SeedText.Converter.class,
            description = "Where the noise starts, 0 to 4294967295; drawn by lot if left out.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description =
                    "Width and height in pixels, such as 512x768; 512 is a square. Multiples of 8, with sprout of 16.")
    private Optional<ImageSize> size = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "Denoising steps, 1 to 150.")
    private Optional<Integer> steps = Optional.empty();

    @Option(names = "--guidance", paramLabel = "X", description = "How closely to follow the prompt, 0 to 30.")
    private Optional<Double> guidance = Optional.empty();

    @Option(
            names = "--guidance-rescale",
            paramLabel = "X",
            description =
                    "How far to undo the glare that much guidance gives, 0 to 1. The model's own choice if left out,"
                            + " usually 0.")
    private Optional<Double> guidanceRescale = Optional.empty();

    @Option(
            names = "--pag",
            paramLabel = "X",
            description = "How much to mind that parts of the picture belong together, 0 to 30: perturbed-attention"
                    + " guidance, for up to twice the time. The model's own choice if left out, usually 0.")
    private Optional<Double> pagScale = Optional.empty();

    @Option(
            names = "--sampler",
            paramLabel = "NAME[:SPACING]",
            converter = SamplerText.Converter.class,
            completionCandidates = SamplerText.Names.class,
            description = "Such as dpmpp-2m:karras; there are ${COMPLETION-CANDIDATES}.")
    private Optional<SamplerChoice> sampler = Optional.empty();

    @Option(
            names = "--variation-seed",
            paramLabel = "N",
            converter = SeedText.Converter.class,
            description = "A second seed, to be blended in; with --count, the one that counts up.")
    private Optional<Long> variationSeed = Optional.empty();

    @Option(
            names = "--variation-strength",
            paramLabel = "X",
            description = "How much of the second seed, 0 to 1; 0.2 if left out.")
    private Optional<Double> variationStrength = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many pictures to paint, 1 to 100, each as the next seed gives it alone.")
    private int count = 1;

    @Option(names = "--raw", description = "Paint the idea as it is, without rewriting it.")
    private boolean raw;

    /**
     * How many pictures.
     *
     * @throws StudioException if no series may have so many
     */
    public int count() {
        return Wishes.requireCount(count);
    }

    /**
     * Where there is to be a second seed and none is named, one is drawn by lot.
     *
     * @throws dev.seedling.diffusion.DiffusionException if a number is out of bounds
     */
    public Wishes wishes() {
        return new Wishes(
                Wish.of(seed),
                Wish.of(size),
                Wish.of(steps.map(ImageRequest::requireSteps)),
                Wish.of(guidance.map(ImageRequest::requireGuidance)),
                Wish.of(pagScale.map(PerturbedAttention::requireScale)),
                Wish.of(guidanceRescale.map(Extras::requireGuidanceRescale)),
                Wish.of(sampler),
                Wish.of(Variation.of(variationSeed, variationStrength)),
                raw ? Wording.AS_IS : Wording.CRAFTED);
    }

    private static final class SizeConverter implements ITypeConverter<ImageSize> {
        @Override
        public ImageSize convert(String text) {
            return ImageSize.parse(text);
        }
    }
}
