package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.guard.Refusal;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Language;
import dev.seedling.promptcraft.reading.Reading;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges an idea as a whole by a policy: in the user's words and in English, but for what the user wants absent. */
public final class IdeaGuard {
    private static final IdeaReader READER = new IdeaReader();
    private static final Pattern GERMAN_NEGATION =
            Pattern.compile("(?iu)\\b(?:ohne|keine?[mnrs]?)\\s+(?:eine?[mnrs]?\\s+)?\\p{L}+");

    private IdeaGuard() {}

    /** Why an idea is not painted; empty if it may be. */
    public static Optional<Refusal> refusal(Policy policy, String idea) {
        if (policy.blocked().isEmpty()) {
            return Optional.empty();
        }
        Reading reading = READER.read(idea);
        return policy.refusal(own(reading)).or(() -> policy.refusal(english(reading)));
    }

    private static String own(Reading reading) {
        if (reading.said().negative().isEmpty()) {
            return reading.idea();
        }
        return reading.language() == Language.ENGLISH
                ? english(reading)
                : GERMAN_NEGATION.matcher(reading.idea()).replaceAll("");
    }

    private static String english(Reading reading) {
        return reading.onlyNegations() ? "" : reading.literals().restore(reading.english());
    }
}
