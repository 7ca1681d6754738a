package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.guard.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses what a policy does not paint: in the user's words and in English before anything is written, in the prompt's
 * slots after. What the user wants absent is not judged.
 */
final class GuardedWriter implements PromptWriter {
    private final PromptWriter writer;
    private final Policy policy;

    GuardedWriter(PromptWriter writer, Policy policy) {
        this.writer = writer;
        this.policy = policy;
    }

    /** @throws PromptcraftException if the policy forbids the idea, with a rewrite that it allows where there is one */
    @Override
    public CraftedPrompt craft(Idea idea) {
        require(IdeaGuard.refusal(policy, idea));
        CraftedPrompt crafted = writer.craft(idea);
        require(policy.refusal(picture(crafted.slots())).map(refusal -> refusal.in(idea.locale())));
        return crafted;
    }

    private static void require(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw new PromptcraftException(refusal.get().sentence());
        }
    }

    /** What is to be seen; not what the user wants absent. */
    private static String picture(Slots slots) {
        return Stream.of(Slot.SUBJECT, Slot.SETTING, Slot.STYLE, Slot.MEDIUM, Slot.LIGHTING, Slot.COMPOSITION)
                .map(slots::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }
}
