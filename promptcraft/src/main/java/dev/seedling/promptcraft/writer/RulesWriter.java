package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Reading;

/** Writes prompts by rules: reads what the user said, fills what is open, composes. */
final class RulesWriter implements PromptWriter {
    private final IdeaReader reader = new IdeaReader();
    private final Finisher finisher;

    RulesWriter(TokenCounter counter) {
        this.finisher = new Finisher(counter);
    }

    @Override
    public CraftedPrompt craft(Idea idea) {
        return write(idea, reader.read(idea.text()), "");
    }

    /** @param notice why no language model wrote it; empty if none was asked */
    CraftedPrompt write(Idea idea, Reading reading, String notice) {
        return finisher.finish(idea, reading, Enrichment.of(reading.said(), idea.family()), Author.RULES, notice);
    }
}
