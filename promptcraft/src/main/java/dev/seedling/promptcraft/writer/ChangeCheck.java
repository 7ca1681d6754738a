package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literal;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Lock.Kind;
import dev.seedling.promptcraft.lock.LockCheck;
import dev.seedling.promptcraft.lock.Locks;
import dev.seedling.promptcraft.reading.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges a change that a language model made to a picture's words: what the change does not speak of must stay, and what
 * it asks for must come, each number and colour with its noun.
 */
final class ChangeCheck {
    private static final Set<Kind> KEPT = EnumSet.of(Kind.COUNT, Kind.COLOUR, Kind.NAME);

    private final Slots parent;
    private final Reading change;

    ChangeCheck(Slots parent, Reading change) {
        this.parent = parent;
        this.change = change;
    }

    /** The words of the first thing that the changed slots have lost; empty if they keep all. */
    Optional<String> lost(Slots changed) {
        return Stream.concat(literals(changed), locks(changed)).findFirst();
    }

    private Stream<String> literals(Slots changed) {
        return Literals.in(parent.subject()).all().stream()
                .map(Literal::text)
                .filter(text -> !changed.subject().contains(text));
    }

    private Stream<String> locks(Slots changed) {
        LockCheck after = LockCheck.of(shown(changed));
        LockCheck said = LockCheck.of(change.english());
        Stream<Lock> old = Locks.in(shown(parent)).stream()
                .filter(lock -> KEPT.contains(lock.kind()))
                .filter(lock -> !isSpokenOf(lock, said));
        Stream<Lock> asked = change.onlyNegations()
                ? Stream.empty()
                : Locks.in(change.english()).stream().filter(lock -> KEPT.contains(lock.kind()));
        return Stream.concat(old, asked).filter(lock -> !after.keeps(lock)).map(Lock::phrase);
    }

    /** A change that names the thing, or a number or colour of no thing in particular, may change it. */
    private boolean isSpokenOf(Lock old, LockCheck said) {
        boolean named = !old.noun().isEmpty() && said.keeps(new Lock(Kind.NOUN, old.noun(), "", ""));
        boolean swapped = said.keeps(old) || named;
        return swapped
                || unwanted().stream().anyMatch(word -> word.equals(old.noun()) || word.equals(old.value()))
                || Locks.in(change.english()).stream()
                        .anyMatch(own -> own.kind() == old.kind() && own.noun().isEmpty());
    }

    private List<String> unwanted() {
        return change.said().negative().stream()
                .flatMap(absent -> Locks.in(absent).stream())
                .map(Lock::value)
                .toList();
    }

    private static String shown(Slots slots) {
        return Literals.in(String.join(". ", slots.subject(), slots.setting())).masked();
    }
}
