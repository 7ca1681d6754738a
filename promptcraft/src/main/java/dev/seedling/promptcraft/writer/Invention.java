package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Lock;
import dev.seedling.promptcraft.lock.Lock.Kind;
import dev.seedling.promptcraft.lock.LockCheck;
import dev.seedling.promptcraft.lock.Locks;
import dev.seedling.promptcraft.reading.Reading;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a language model made up: people or numbers that nobody asked for, and an idea's own colour given to another of
 * its things. Looked for where the rules can read the idea.
 */
final class Invention {
    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)\\b(?:people|persons?|m[ae]n|wom[ae]n|girls?|boys?|child(?:ren)?|kids?|crowds?|famil(?:y|ies)|tourists?"
                    + "|spectators?|audience|strangers?|passers-?by)\\b");

    private Invention() {}

    /** Whether a reply shows anything made up. */
    static boolean in(Slots reply, Reading reading) {
        if (reading.freelyTranslated()) {
            return false;
        }
        String shown = reply.subject() + ". " + reply.setting();
        boolean people = PEOPLE.matcher(shown).find()
                && !PEOPLE.matcher(reading.english()).find();
        return people || Locks.in(shown).stream().anyMatch(lock -> isMadeUp(lock, reading));
    }

    private static boolean isMadeUp(Lock lock, Reading reading) {
        return switch (lock.kind()) {
            case COUNT -> !values(Kind.COUNT, reading).contains(lock.value()) || isMisplaced(lock, reading);
            case COLOUR -> values(Kind.COLOUR, reading).contains(lock.value()) && isMisplaced(lock, reading);
            case PLACE, NAME, NOUN -> false;
        };
    }

    /** Whether it is said of a thing of the idea's of which the idea does not say it. */
    private static boolean isMisplaced(Lock lock, Reading reading) {
        LockCheck idea = LockCheck.of(reading.english());
        boolean own = !lock.noun().isEmpty() && idea.keeps(new Lock(Kind.NOUN, lock.noun(), "", ""));
        return own && !idea.keeps(lock) && !isLocked(lock, reading.locks());
    }

    private static boolean isLocked(Lock lock, List<Lock> own) {
        return own.stream()
                .anyMatch(mine -> mine.kind() == lock.kind()
                        && mine.value().equals(lock.value())
                        && mine.noun().equals(lock.noun()));
    }

    private static Set<String> values(Kind kind, Reading reading) {
        return reading.locks().stream()
                .filter(lock -> lock.kind() == kind)
                .map(Lock::value)
                .collect(Collectors.toSet());
    }
}
