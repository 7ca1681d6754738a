package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literal;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Lock.Kind;
import dev.seedling.promptcraft.lock.LockCheck;
import dev.seedling.promptcraft.lock.Locks;
import dev.seedling.promptcraft.reading.Reading;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts back what a language model's reply lost of the idea. A lost noun or name is appended; a number or colour that
 * lost its noun, or something unwanted that came back, costs the reply its subject: the user's own words replace it.
 */
final class Keeping {
    /** A reply that lost more nouns than this is about something else; unless its words may be as right as the lexicon's. */
    private static final int MOST_LOST = 2;

    /** What of a noun must not come loose from it. */
    private static final Set<Kind> BOUND = EnumSet.of(Kind.COUNT, Kind.COLOUR, Kind.PLACE);

    /** What a reply may put in the place of what was there. */
    private static final Set<Slot> CHANGED = EnumSet.complementOf(EnumSet.of(Slot.NEGATIVE));

    private final Reading reading;

    private Keeping(Reading reading) {
        this.reading = reading;
    }

    static Keeping of(Reading reading) {
        return new Keeping(reading);
    }

    /** @param reply sifted */
    Slots in(Slots reply) {
        Slots unmixed = reply.withNegative(reply.negative().stream()
                .filter(absent -> !names(absent, LockCheck.of(absent)))
                .toList());
        // Said again at the end: with the reply's subject may have gone what it had of the rest.
        return withLiterals(withSaid(withSubject(withSaid(unmixed))), reading.literals());
    }

    /** Whether a text names a thing that the user wants to see. */
    private boolean names(String text, LockCheck check) {
        return things().anyMatch(check::keeps)
                || text.toLowerCase(Locale.ROOT).equals(reading.english().toLowerCase(Locale.ROOT));
    }

    private Stream<Lock> things() {
        return reading.locks().stream().filter(lock -> lock.kind() == Kind.NOUN);
    }

    /**
     * A change made by the model, slot by slot: one that it left open stays as it was; nothing it drops from the list of
     * the unwanted is dropped. {@link ChangeCheck} judges the outcome.
     */
    static Slots inChange(Slots parent, Slots reply, Literals literals) {
        Slots restored = withLiterals(reply, literals).map(literals::restore);
        Slots changed = parent.withNegative(joined(parent.negative(), restored.negative()));
        for (Slot slot : CHANGED) {
            changed = restored.text(slot).isBlank() ? changed : changed.with(slot, restored);
        }
        return changed;
    }

    /** What the user said of medium, light, framing, style and absence holds, whatever the model made of it. */
    private Slots withSaid(Slots reply) {
        Slots said = reading.said();
        Slots kept = reply.withStyle(joined(said.style(), reply.style()))
                .withNegative(joined(said.negative(), reply.negative()));
        for (Slot slot : List.of(Slot.MEDIUM, Slot.LIGHTING, Slot.COMPOSITION)) {
            kept = said.isOpen(slot) ? kept : kept.with(slot, said);
        }
        return said.isOpen(Slot.SETTING) || contains(kept, said.setting()) ? kept : kept.with(Slot.SETTING, said);
    }

    private Slots withSubject(Slots reply) {
        LockCheck check = LockCheck.of(everything(reply));
        List<Lock> lost =
                reading.locks().stream().filter(lock -> !check.keeps(lock)).toList();
        boolean unbound = lost.stream().anyMatch(lock -> BOUND.contains(lock.kind()));
        boolean strayed = lost.size() > MOST_LOST && !reading.freelyTranslated();
        boolean another = reply.subject().isBlank() || isAnother(reply);
        if (unbound || strayed || another || showsUnwanted(reply) || Invention.in(reply, reading)) {
            return reply.withSubject(reading.said().subject());
        }
        StringBuilder subject = new StringBuilder(reply.subject());
        lost.stream()
                .filter(lock -> !isQuotationsOwn(lock))
                .forEach(lock -> subject.append(", ").append(lock.phrase()));
        return reply.withSubject(subject.toString());
    }

    /** "the words" of a quotation come back with it. */
    private boolean isQuotationsOwn(Lock lock) {
        return List.of("word", "text", "letter", "inscription").contains(lock.value())
                && !reading.literals().of(Literal.Kind.QUOTE).isEmpty();
    }

    /** A reply that shows none of the things that the idea speaks of is about something else. */
    private boolean isAnother(Slots reply) {
        LockCheck shown = LockCheck.of(reply.subject() + ". " + reply.setting());
        return things().findAny().isPresent() && things().noneMatch(shown::keeps);
    }

    private boolean showsUnwanted(Slots reply) {
        LockCheck check = LockCheck.of(reply.subject() + " " + reply.setting());
        return reading.said().negative().stream()
                .flatMap(absent -> Locks.in(absent).stream())
                .filter(lock -> lock.kind() == Kind.NOUN)
                .anyMatch(check::keeps);
    }

    private static Slots withLiterals(Slots reply, Literals literals) {
        StringBuilder subject = new StringBuilder(reply.subject());
        String everything = everything(reply);
        for (Literal literal : literals.all()) {
            String mask = literals.mask(literal);
            if (!everything.contains(mask)) {
                subject.append(literal.kind() == Literal.Kind.QUOTE ? " with the text " : ", ")
                        .append(mask);
            }
        }
        return reply.withSubject(subject.toString());
    }

    private static boolean contains(Slots slots, String text) {
        return everything(slots).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String everything(Slots slots) {
        return String.join(
                ". ",
                slots.subject(),
                slots.setting(),
                slots.medium(),
                slots.text(Slot.STYLE),
                slots.lighting(),
                slots.composition());
    }

    private static List<String> joined(List<String> own, List<String> added) {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(own.stream(), added.stream()).forEach(all::add);
        return List.copyOf(all);
    }
}
