package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.guard.Refusal;
import dev.seedling.promptcraft.reading.IdeaReader;
import dev.seedling.promptcraft.reading.Reading;
import dev.seedling.promptcraft.reading.Unwanted;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges an idea as a whole by a policy: in the user's words and in English, but for what the user wants absent or taken
 * out. Who takes something out of a picture does not ask for it; what is painted after all is judged in the prompt.
 */
public final class IdeaGuard {
    private static final IdeaReader READER = new IdeaReader();

    private IdeaGuard() {}

    /**
     * Why an idea is not painted; empty if it may be.
     *
     * @param users the language to say it in where the idea tells none
     */
    public static Optional<Refusal> refusal(Policy policy, String idea, Locale users) {
        if (policy.blocked().isEmpty()) {
            return Optional.empty();
        }
        Reading reading = READER.read(idea);
        return policy.refusal(own(reading))
                .or(() -> policy.refusal(english(reading)))
                .map(refusal -> refusal.in(reading.answer(users)));
    }

    /**
     * Why a prompt is not painted, whoever wrote it; empty if it may be. Judged is what is to be seen, and in the words
     * that the model is given nothing else: one without a negative prompt sees there also what is to be absent.
     *
     * @param users the language to say it in
     */
    public static Optional<Refusal> refusal(Policy policy, CraftedPrompt crafted, Locale users) {
        return policy.refusal(picture(crafted.slots()))
                .or(() -> policy.refusal(crafted.prompt()))
                .map(refusal -> refusal.in(users));
    }

    /** What is to be seen; not what the user wants absent. */
    private static String picture(Slots slots) {
        return Stream.of(Slot.SUBJECT, Slot.SETTING, Slot.STYLE, Slot.MEDIUM, Slot.LIGHTING, Slot.COMPOSITION)
                .map(slots::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    static Optional<Refusal> refusal(Policy policy, Idea idea) {
        return refusal(policy, idea.text(), idea.locale());
    }

    /** The user's words as typed, unless some of them say what is to be absent. */
    private static String own(Reading reading) {
        String asked = reading.translated() || reading.absent().isEmpty()
                ? reading.literals().masked()
                : reading.english();
        return reading.literals().restore(Unwanted.takenOut(asked));
    }

    private static String english(Reading reading) {
        return reading.literals().restore(Unwanted.takenOut(reading.english()));
    }
}
