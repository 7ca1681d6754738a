package dev.seedling.promptcraft.conversation;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.SlotChange;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Amounts;
import dev.seedling.promptcraft.reading.PhraseSorter;
import dev.seedling.promptcraft.reading.Reading;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a reply to a picture changes about it. Holds no memory: the parent's prompt is all there is to know. */
public final class Conversation {
    /** Tells a user that their reply was not read as a change. */
    public static final Sentence TAKEN_AS_NEW = Sentence.of("new.picture");

    private static final Pattern NEW_IDEA = Pattern.compile(
            "^(?:an?|" + Amounts.AMOUNT + ")\\s+\\S+\\s+\\S+.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What compares with the picture there is, or asks for more of it, is no picture of its own. */
    private static final Pattern COMPARES = Pattern.compile(
            "^\\S+\\s+(?:(?:more|weitere[nrs]?|another|further|additional|extra|other|few more|different|(?:small|larg|bigg|tall|short|old|young|long"
                    + "|wid|narrow|thick|thinn|dark|bright|light|deep|high|low|warm|cold|soft|great|nic|pretti|round|fatt|slimm)er)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS = Pattern.compile("\\b(?:please|bitte)\\W*$", Pattern.CASE_INSENSITIVE);

    private final ChangeReader reader = new ChangeReader(new PhraseSorter());

    /**
     * Applies what the rules understand of a change.
     *
     * @param words says a text in the words that the parent's slots are in: those of its model
     */
    public Refined refine(CraftedPrompt parent, Reading change, UnaryOperator<String> words) {
        Slots slots = parent.slots();
        List<String> leftOver = new ArrayList<>();
        for (String clause : Clauses.of(change.english())) {
            String text = words.apply(change.literals().restore(clause));
            Optional<Edit> edit = isNegation(change) ? Optional.empty() : reader.read(text, slots);
            if (edit.isPresent()) {
                slots = edit.get().apply(slots);
            } else if (!isNegation(change)) {
                leftOver.add(text);
            }
        }
        for (String absent : change.said().negative()) {
            slots = Things.remove(words.apply(change.literals().restore(absent)))
                    .apply(slots);
        }
        return new Refined(relit(parent, slots), leftOver);
    }

    /** Adds what nobody understood to the subject, so that it is not lost. */
    public Slots append(Refined refined) {
        Slots slots = refined.slots();
        for (String clause : refined.leftOver()) {
            slots = Things.append(clause).apply(slots);
        }
        return slots;
    }

    /** Whether a reply describes a picture of its own rather than a change: a noun phrase in which nothing is asked. */
    public boolean isNewIdea(Reading reply, Refined refined) {
        return NEW_IDEA.matcher(reply.english()).matches()
                && !COMPARES.matcher(reply.english()).find()
                && !ASKS.matcher(reply.idea()).find()
                && refined.leftOver().size() == Clauses.of(reply.english()).size();
    }

    /** The slots that differ, in the order of {@link Slot}. */
    public static List<SlotChange> changes(Slots before, Slots after) {
        return Arrays.stream(Slot.values())
                .filter(slot -> !before.text(slot).equals(after.text(slot)))
                .map(slot -> new SlotChange(slot, before.text(slot), after.text(slot)))
                .toList();
    }

    /** "no people" alone leaves the idea's own text behind, which is then no clause. */
    private static boolean isNegation(Reading change) {
        return !change.said().negative().isEmpty() && change.onlyNegations();
    }

    /** A new time of day takes its light along, unless the user chose the light. */
    private static Slots relit(CraftedPrompt parent, Slots slots) {
        boolean chosen = parent.saidByUser(Slot.LIGHTING);
        boolean moved = !slots.setting().equals(parent.slots().setting());
        boolean lit = !slots.lighting().equals(parent.slots().lighting())
                || slots.lighting().isEmpty();
        return chosen || !moved || lit
                ? slots
                : Settings.lightAt(slots.setting()).map(slots::withLighting).orElse(slots);
    }
}
