package dev.seedling.bot.studio;

import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.Extras;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.PerturbedAttention;
import dev.seedling.diffusion.Seeds;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.writer.Variants;
import java.util.function.DoubleConsumer;

/** What an order may ask for. */
final class HouseRules {
    private final LimitSettings limits;

    HouseRules(LimitSettings limits) {
        this.limits = limits;
    }

    /** @throws StudioException if the order asks for more */
    void check(Order order) {
        checkIdea(order.idea());
        Wishes wishes = order.wishes();
        checkSeed(wishes.seed());
        wishes.size().value().ifPresent(this::checkSize);
        wishes.steps().value().ifPresent(this::checkSteps);
        wishes.guidance().value().ifPresent(guidance -> require(ImageRequest::requireGuidance, guidance));
        wishes.pagScale().value().ifPresent(scale -> require(PerturbedAttention::requireScale, scale));
        wishes.guidanceRescale().value().ifPresent(far -> require(Extras::requireGuidanceRescale, far));
    }

    private static void checkSeed(Wish<Long> seed) {
        seed.value().ifPresent(value -> {
            if (!Seeds.has(value)) {
                throw new StudioException("seed must be 0 to %d, was %d".formatted(Seeds.MAX, value));
            }
        });
    }

    /** @throws StudioException if there are not so many other readings of an idea */
    void checkVariants(int count) {
        int most = Variants.MOST - 1; // the picture that there is shows one of them
        if (count < 1 || count > most) {
            throw new StudioException("variants must be 1 to %d, was %d".formatted(most, count));
        }
    }

    private static void checkIdea(String text) {
        try {
            new Idea(text, PromptFamily.SD15);
        } catch (PromptcraftException e) {
            throw new StudioException(StudioException.sentenceOf(e), e);
        }
    }

    private void checkSize(ImageSize size) {
        if (Math.max(size.width(), size.height()) > limits.maxSide()) {
            throw new StudioException(
                    "size must be at most %d pixels wide and high, was %s".formatted(limits.maxSide(), size));
        }
    }

    private void checkSteps(int steps) {
        if (steps < 1 || steps > limits.maxSteps()) {
            throw new StudioException("steps must be 1 to %d, was %d".formatted(limits.maxSteps(), steps));
        }
    }

    /** Refuses, in the engine's own words, what the engine would refuse. */
    private static void require(DoubleConsumer requirement, double value) {
        try {
            requirement.accept(value);
        } catch (DiffusionException e) {
            throw new StudioException(StudioException.sentenceOf(e), e);
        }
    }
}
