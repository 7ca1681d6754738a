package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.Idea.Reply;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.conversation.Conversation;
import dev.seedling.promptcraft.conversation.Refined;
import dev.seedling.promptcraft.guard.Injection;
import dev.seedling.promptcraft.ollama.ModelFailure;
import dev.seedling.promptcraft.ollama.ModelRequest;
import dev.seedling.promptcraft.ollama.SlotSource;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Reading;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a language model fill the slots; when it cannot, the rules do, and the prompt says so. A change that the rules
 * understand fully is made by them, exactly and at once; the model is asked about the others.
 */
final class OllamaWriter implements PromptWriter {
    private static final Logger LOG = LoggerFactory.getLogger(OllamaWriter.class);

    private static final List<Sentence> LIKE_ORDERS = List.of(Sentence.of("rules.orders"));

    private final IdeaReader reader = new IdeaReader();
    private final ReplySieve sieve = new ReplySieve(reader);
    private final Conversation conversation = new Conversation();
    private final SlotSource model;
    private final Finisher finisher;
    private final Lending lending;
    private final RulesWriter rules;

    OllamaWriter(SlotSource model, WritingAids aids) {
        this.model = model;
        this.finisher = new Finisher(aids);
        this.lending = aids.lending();
        this.rules = new RulesWriter(reader, conversation, finisher, lending);
    }

    @Override
    public CraftedPrompt craft(Idea idea) {
        Reading reading = reader.read(idea.text());
        if (Injection.suspected(reading.literals().masked())) {
            return rules.write(idea, reading, LIKE_ORDERS);
        }
        return idea.parent()
                .map(parent -> change(idea, reading, parent))
                .orElseGet(() -> picture(idea, reading, List.of()));
    }

    /** Liked prompts are looked for while the model thinks. */
    private CraftedPrompt picture(Idea idea, Reading reading, List<Sentence> notices) {
        Loan loan = lending.to(reading.said());
        try {
            Slots reply = sieve.of(model.fill(ModelRequest.picture(reading.literals())));
            Slots lent = loan.slots();
            Slots kept = Lending.filled(Keeping.of(reading).in(reply), lent);
            return finisher.finish(idea, reading, kept, lent, Author.OLLAMA, notices);
        } catch (ModelFailure e) {
            return rules.picture(idea, reading, loan, because(e, notices));
        }
    }

    private CraftedPrompt change(Idea idea, Reading reading, CraftedPrompt parent) {
        Refined refined = conversation.refine(parent, reading, finisher::inItsWords);
        if (refined.leftOver().isEmpty()) {
            return finisher.finishChange(idea, reading, parent, refined.slots(), Author.RULES, List.of());
        }
        if (idea.reply() == Reply.OPEN && conversation.isNewIdea(reading, refined)) {
            return picture(idea, reading, List.of(Conversation.TAKEN_AS_NEW));
        }
        try {
            return changed(idea, reading, parent, refined);
        } catch (ModelFailure e) {
            return rules.write(idea, reading, because(e, List.of()));
        }
    }

    private CraftedPrompt changed(Idea idea, Reading reading, CraftedPrompt parent, Refined refined) {
        ModelRequest request = ModelRequest.change(idea.text(), refined.slots());
        Slots reply = sieve.of(model.fill(request));
        Slots changed = Keeping.inChange(refined.slots(), reply, request.literals());
        Optional<String> lost = new ChangeCheck(refined.slots(), reading).lost(changed);
        if (lost.isPresent()) {
            String words = reading.literals().restore(lost.get());
            return rules.write(idea, reading, List.of(Sentence.of("rules.lost", words)));
        }
        return finisher.finishChange(idea, reading, parent, changed, Author.OLLAMA, List.of());
    }

    private static List<Sentence> because(ModelFailure failure, List<Sentence> notices) {
        LOG.info("rules write the prompt: {}", failure.getMessage());
        return Stream.concat(Stream.of(Sentence.of("rules.because", failure.reason())), notices.stream())
                .toList();
    }
}
