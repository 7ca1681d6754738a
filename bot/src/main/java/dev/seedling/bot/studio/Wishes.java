package dev.seedling.bot.studio;

import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PaintDefaults;
import dev.seedling.diffusion.SamplerChoice;

/**
 * What a user said about a picture besides the idea. What is left open is the model's to choose, and the seed's is
 * drawn when the order is accepted.
 */
public record Wishes(
        Wish<Long> seed,
        Wish<ImageSize> size,
        Wish<Integer> steps,
        Wish<Double> guidance,
        Wish<SamplerChoice> sampler,
        Wording wording) {
    /** Everything left open. */
    public static final Wishes NONE =
            new Wishes(Wish.open(), Wish.open(), Wish.open(), Wish.open(), Wish.open(), Wording.CRAFTED);

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

    public Wishes withSeed(Wish<Long> newSeed) {
        return new Wishes(newSeed, size, steps, guidance, sampler, wording);
    }

    public Wishes withSize(Wish<ImageSize> newSize) {
        return new Wishes(seed, newSize, steps, guidance, sampler, wording);
    }

    public Wishes withSteps(Wish<Integer> newSteps) {
        return new Wishes(seed, size, newSteps, guidance, sampler, wording);
    }

    public Wishes withGuidance(Wish<Double> newGuidance) {
        return new Wishes(seed, size, steps, newGuidance, sampler, wording);
    }

    public Wishes withSampler(Wish<SamplerChoice> newSampler) {
        return new Wishes(seed, size, steps, guidance, newSampler, wording);
    }

    public Wishes withWording(Wording newWording) {
        return new Wishes(seed, size, steps, guidance, sampler, newWording);
    }

    /** What the engine is asked for: the wishes, and what suits the model wherever they leave it open. */
    public ImageRequest request(String prompt, String negative, long drawnSeed, PaintDefaults usual) {
        return new ImageRequest(
                prompt,
                negative,
                drawnSeed,
                size.orElse(usual.size()),
                steps.orElse(usual.steps()),
                guidance.orElse(usual.guidance()),
                sampler.orElse(usual.sampler()));
    }
}
