package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.SlotChange;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.compose.Composed;
import dev.seedling.promptcraft.compose.Composer;
import dev.seedling.promptcraft.compose.Draft;
import dev.seedling.promptcraft.conversation.Conversation;
import dev.seedling.promptcraft.reading.Reading;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The last step of every writer: filled slots become a {@link CraftedPrompt}. */
final class Finisher {
    private static final Slots NOTHING = Slots.of("");
    /** What a writer may have filled. */
    private static final List<Slot> MAY_BE_ADDED =
            List.of(Slot.SETTING, Slot.STYLE, Slot.MEDIUM, Slot.LIGHTING, Slot.COMPOSITION);

    private final Composer composer;
    private final PlainWording plain;

    Finisher(WritingAids aids) {
        this.composer = new Composer(aids.counter());
        this.plain = new PlainWording(aids.words());
    }

    /** A text in the words that the model knows, as far as there are any. */
    String inItsWords(String text) {
        return plain.of(text);
    }

    /**
     * @param filled the slots of a new picture, literals masked
     * @param lent what of them similar prompts lent
     */
    CraftedPrompt finish(Idea idea, Reading reading, Slots filled, Slots lent, Author author, List<Sentence> notices) {
        Slots slots = filled.map(reading.literals()::restore);
        Slots said = reading.said().map(reading.literals()::restore);
        return compose(idea, reading, new Draft(slots, said, lent), author, notices, List.of());
    }

    /** @param slots the parent's slots after the change, literals in place */
    CraftedPrompt finishChange(
            Idea idea, Reading reading, CraftedPrompt parent, Slots slots, Author author, List<Sentence> notices) {
        List<SlotChange> changes = Conversation.changes(parent.slots(), slots);
        return compose(
                idea, reading, new Draft(slots, said(parent, slots, changes), NOTHING), author, notices, changes);
    }

    /** @param slots the first reading's slots in another mood */
    CraftedPrompt finishVariant(Idea idea, Reading reading, CraftedPrompt first, Slots slots) {
        List<SlotChange> differences = Conversation.changes(first.slots(), slots);
        CraftedPrompt variant = compose(
                idea,
                reading,
                new Draft(slots, said(first, slots, List.of()), NOTHING),
                first.author(),
                List.of(),
                differences);
        return first.notice().contains(variant.notice()) ? variant.withNotice(first.notice()) : variant;
    }

    private CraftedPrompt compose(
            Idea idea, Reading reading, Draft rough, Author author, List<Sentence> own, List<SlotChange> changes) {
        Draft draft = plain.of(rough);
        Composed composed = composer.compose(draft, idea.family());
        Locale language = reading.answer(idea.locale());
        List<Sentence> notices = Stream.of(own.stream(), plain.notices(draft), composed.notices().stream())
                .flatMap(sentences -> sentences)
                .toList();
        return new CraftedPrompt(
                idea.text(),
                idea.family(),
                composed.prompt(),
                composed.negative(),
                author,
                Sentence.all(notices, language),
                Understanding.of(reading, idea.locale()),
                draft.filled(),
                composed.parts(),
                changes);
    }

    /** Of a changed picture the user said what they said of the parent, and what they changed. */
    private static Slots said(CraftedPrompt parent, Slots slots, List<SlotChange> changes) {
        Slots said = slots;
        for (Slot slot : MAY_BE_ADDED) {
            boolean users = parent.saidByUser(slot) || changes.stream().anyMatch(change -> change.slot() == slot);
            said = users ? said : said.with(slot, NOTHING);
        }
        return said;
    }
}
