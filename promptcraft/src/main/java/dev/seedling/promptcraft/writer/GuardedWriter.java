package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.guard.Policy;

/** Refuses what a policy does not paint, before anything is written. */
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
        policy.refusal(idea.text()).ifPresent(refusal -> {
            throw new PromptcraftException(refusal.sentence());
        });
        return writer.craft(idea);
    }
}
