package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.conversation.Conversation;
import dev.seedling.promptcraft.conversation.Refined;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Reading;

/** Writes prompts by rules: reads what the user said, fills what is open, composes. */
final class RulesWriter implements PromptWriter {
    private final IdeaReader reader;
    private final Conversation conversation;
    private final Finisher finisher;
    private final Lending lending;

    RulesWriter(WritingAids aids) {
        this(new IdeaReader(), new Conversation(), new Finisher(aids), aids.lending());
    }

    RulesWriter(IdeaReader reader, Conversation conversation, Finisher finisher, Lending lending) {
        this.reader = reader;
        this.conversation = conversation;
        this.finisher = finisher;
        this.lending = lending;
    }

    @Override
    public CraftedPrompt craft(Idea idea) {
        return write(idea, reader.read(idea.text()), "");
    }

    /** @param notice why no language model wrote it; empty if none was asked */
    CraftedPrompt write(Idea idea, Reading reading, String notice) {
        return idea.parent()
                .map(parent -> change(idea, reading, parent, notice))
                .orElseGet(() -> picture(idea, reading, notice));
    }

    private CraftedPrompt picture(Idea idea, Reading reading, String notice) {
        Slots lent = lending.to(reading.said());
        Slots filled = Enrichment.of(Lending.filled(reading.said(), lent), idea.family());
        return finisher.finish(idea, reading, filled, lent, Author.RULES, notice);
    }

    private CraftedPrompt change(Idea idea, Reading reading, CraftedPrompt parent, String notice) {
        Refined refined = conversation.refine(parent, reading);
        if (conversation.isNewIdea(reading, refined)) {
            return picture(idea, reading, (notice + " " + Conversation.TAKEN_AS_NEW).strip());
        }
        String added = refined.leftOver().isEmpty()
                ? notice
                : (notice + " Added as it is: " + String.join(", ", refined.leftOver()) + ".").strip();
        return finisher.finishChange(idea, reading, parent, conversation.append(refined), Author.RULES, added);
    }
}
