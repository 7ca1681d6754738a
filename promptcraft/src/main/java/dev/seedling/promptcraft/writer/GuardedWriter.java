package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.guard.Refusal;
import java.util.Optional;

/**
 * Refuses what a policy does not paint: in the user's words and in English before anything is written, in the prompt
 * after. What the user wants absent is not judged, unless the prompt itself has to say it.
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
        require(IdeaGuard.refusal(policy, crafted, idea.locale()));
        return crafted;
    }

    private static void require(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            throw new PromptcraftException(refusal.get().sentence());
        }
    }
}
