package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;

/** Leaves the idea alone, for those who write their own prompts. */
final class AsIsWriter implements PromptWriter {
    @Override
    public CraftedPrompt craft(Idea idea) {
        return CraftedPrompt.asIs(idea);
    }
}
