package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.Idea.Reply;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.conversation.Conversation;
import dev.seedling.promptcraft.conversation.Refined;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Reading;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.List;
import java.util.stream.Stream;

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
        Reading reading = reader.read(idea.text());
        return write(idea, reading, List.of());
    }

    /** @param why no language model wrote it; empty if none was asked */
    CraftedPrompt write(Idea idea, Reading reading, List<Sentence> why) {
        return idea.parent()
                .map(parent -> change(idea, reading, parent, why))
                .orElseGet(() -> picture(idea, reading, lending.to(reading.said()), why));
    }

    /** @param loan what similar prompts lend to it */
    CraftedPrompt picture(Idea idea, Reading reading, Loan loan, List<Sentence> why) {
        Slots lent = loan.slots();
        Slots filled = Enrichment.of(Lending.filled(reading.said(), lent), idea.family());
        return finisher.finish(idea, reading, filled, lent, Author.RULES, notices(reading, why));
    }

    private CraftedPrompt change(Idea idea, Reading reading, CraftedPrompt parent, List<Sentence> why) {
        Refined refined = conversation.refine(parent, reading, finisher::inItsWords);
        if (idea.reply() == Reply.OPEN && conversation.isNewIdea(reading, refined)) {
            return picture(idea, reading, lending.to(reading.said()), and(why, Conversation.TAKEN_AS_NEW));
        }
        List<Sentence> notices = refined.leftOver().isEmpty()
                ? why
                : and(why, Sentence.of("added", String.join(", ", refined.leftOver())));
        return finisher.finishChange(idea, reading, parent, conversation.append(refined), Author.RULES, notices);
    }

    private static List<Sentence> notices(Reading reading, List<Sentence> why) {
        List<Sentence> notices = reading.onlyNegations() ? and(why, Sentence.of("nothing.wanted")) : why;
        return reading.untranslatable() ? and(notices, Sentence.of("untranslated")) : notices;
    }

    private static List<Sentence> and(List<Sentence> sentences, Sentence last) {
        return Stream.concat(sentences.stream(), Stream.of(last)).toList();
    }
}
