package dev.seedling.bot.studio;

import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;
import dev.seedling.diffusion.Seeds;
import dev.seedling.diffusion.Variation;

/**
 * What a user said about a picture besides the idea. What is left open is the model's to choose, and the seed's is
 * drawn when the order is accepted.
 */
public record Wishes(
        Wish<Long> seed,
        Wish<ImageSize> size,
        Wish<Integer> steps,
        Wish<Double> guidance,
        Wish<Double> pagScale,
        Wish<Double> guidanceRescale,
        Wish<SamplerChoice> sampler,
        Wish<Variation> variation,
        Wording wording) {
    /** Everything left open. */
    public static final Wishes NONE = new Wishes(
            Wish.open(),
            Wish.open(),
            Wish.open(),
            Wish.open(),
            Wish.open(),
            Wish.open(),
            Wish.open(),
            Wish.open(),
            Wording.CRAFTED);

    private static final int MAX_COUNT = 100;

    /** Whose words are painted. */
    public enum Wording {
        /** The idea is turned into a prompt. */
        CRAFTED,
        /** The idea is the prompt. */
        AS_IS,
        /** The idea says what is to be different in the parent's picture. */
        CHANGE,
        /** The idea answers the parent's picture: it changes it, or it describes a picture of its own. */
        REPLY;

        /** Whether the idea means nothing without the parent's picture. */
        boolean leansOnParent() {
            return this == CHANGE || this == REPLY;
        }
    }

    /** @throws StudioException if no series may have so many pictures */
    public static int requireCount(int count) {
        if (count < 1 || count > MAX_COUNT) {
            throw new StudioException("count must be 1 to %d, was %d".formatted(MAX_COUNT, count));
        }
        return count;
    }

    public Wishes withSeed(Wish<Long> newSeed) {
        return new Wishes(newSeed, size, steps, guidance, pagScale, guidanceRescale, sampler, variation, wording);
    }

    public Wishes withSize(Wish<ImageSize> newSize) {
        return new Wishes(seed, newSize, steps, guidance, pagScale, guidanceRescale, sampler, variation, wording);
    }

    public Wishes withSteps(Wish<Integer> newSteps) {
        return new Wishes(seed, size, newSteps, guidance, pagScale, guidanceRescale, sampler, variation, wording);
    }

    public Wishes withGuidance(Wish<Double> newGuidance) {
        return new Wishes(seed, size, steps, newGuidance, pagScale, guidanceRescale, sampler, variation, wording);
    }

    public Wishes withPagScale(Wish<Double> newPagScale) {
        return new Wishes(seed, size, steps, guidance, newPagScale, guidanceRescale, sampler, variation, wording);
    }

    public Wishes withGuidanceRescale(Wish<Double> newRescale) {
        return new Wishes(seed, size, steps, guidance, pagScale, newRescale, sampler, variation, wording);
    }

    public Wishes withSampler(Wish<SamplerChoice> newSampler) {
        return new Wishes(seed, size, steps, guidance, pagScale, guidanceRescale, newSampler, variation, wording);
    }

    public Wishes withVariation(Wish<Variation> newVariation) {
        return new Wishes(seed, size, steps, guidance, pagScale, guidanceRescale, sampler, newVariation, wording);
    }

    public Wishes withWording(Wording newWording) {
        return new Wishes(seed, size, steps, guidance, pagScale, guidanceRescale, sampler, variation, newWording);
    }

    /**
     * Those of one picture of a series: the seed counts up; or, where a second one is blended in, that one, so that they
     * are variations of one picture.
     *
     * @param first the series' seed
     * @param number of the picture, from 0
     */
    public Wishes numbered(long first, int number) {
        return variation
                .value()
                .map(blended -> new Variation(Seeds.after(blended.seed(), number), blended.strength()))
                .map(next -> withSeed(Wish.exactly(first)).withVariation(Wish.exactly(next)))
                .orElseGet(() -> withSeed(Wish.exactly(Seeds.after(first, number))));
    }

    /** What the engine is asked for: the wishes, and what suits the model wherever they leave it open. */
    public ImageRequest request(String prompt, String negative, long drawnSeed, PaintDefaults usual) {
        Extras plain = Extras.NONE
                .withPag(usual.pag().withScale(pagScale.orElse(usual.pag().scale())))
                .withGuidanceRescale(guidanceRescale.orElse(usual.guidanceRescale()));
        return new ImageRequest(
                prompt,
                negative,
                drawnSeed,
                size.orElse(usual.size()),
                steps.orElse(usual.steps()),
                guidance.orElse(usual.guidance()),
                sampler.orElse(usual.sampler()),
                variation.value().map(plain::withVariation).orElse(plain));
    }
}
