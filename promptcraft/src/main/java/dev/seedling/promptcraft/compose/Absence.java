package dev.seedling.promptcraft.compose;

import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a prompt says what must not be seen: in the negative prompt, or in words that name the absence where the family
 * has none.
 *
 * @param present what the prompt itself says instead
 */
record Absence(String negative, List<String> present, List<Sentence> notices) {
    private static final Map<String, String> INSTEAD = Map.of(
            "people", "deserted",
            "persons", "deserted",
            "humans", "deserted",
            "cars", "empty roads",
            "vehicles", "empty roads",
            "clouds", "clear sky",
            "leaves", "bare branches",
            "text", "plain surfaces",
            "furniture", "empty room");

    static Absence of(Draft draft, Phrasing phrasing) {
        List<String> absent = draft.filled().negative();
        if (phrasing.negativePrompt() == Phrasing.NegativePrompt.READ) {
            String negative = Stream.concat(absent.stream(), usual(draft.filled(), phrasing))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new Absence(negative, List.of(), List.of());
        }
        List<String> present = draft.said().negative().stream()
                .map(Absence::rephrase)
                .distinct()
                .toList();
        return new Absence(
                "", present, notice(draft.said().negative(), present).stream().toList());
    }

    /** A word that the user wants painted is not steered away from; one that is only to be written somewhere is. */
    private static Stream<String> usual(Slots slots, Phrasing phrasing) {
        String all = String.join(
                        " ",
                        slots.subject(),
                        slots.setting(),
                        slots.medium(),
                        slots.composition(),
                        String.join(" ", slots.style()))
                .toLowerCase(Locale.ROOT);
        String wanted = Literals.in(all).masked();
        return phrasing.usualNegatives().stream().filter(words -> !wanted.contains(words));
    }

    private static String rephrase(String absent) {
        return INSTEAD.getOrDefault(absent.toLowerCase(Locale.ROOT), "free of " + absent);
    }

    private static Optional<Sentence> notice(List<String> absent, List<String> present) {
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("no.negative", String.join(", no ", absent), String.join(", ", present)));
    }
}
