package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.reading.Reading;
import dev.seedling.promptcraft.speech.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells users in their own language what was taken from their words, where that is more than the words themselves. */
final class Understanding {
    private Understanding() {}

    /** @param users the language of a user whose words tell none */
    static String of(Reading reading, Locale users) {
        String own = shown(reading, reading.own());
        List<Sentence> sentences = new ArrayList<>();
        boolean rewritten = !own.equals(shown(reading, reading.literals().masked())) || reading.translated();
        if (!own.isEmpty() && rewritten) {
            sentences.add(Sentence.of("understood", own));
        }
        if (!reading.absent().isEmpty()) {
            sentences.add(Sentence.of("understood.absent", shown(reading, String.join(", ", reading.absent()))));
        }
        if (!reading.unknown().isEmpty()) {
            sentences.add(Sentence.of(
                    "understood.unknown",
                    String.join(", ", reading.unknown().stream().distinct().toList())));
        }
        return Sentence.all(sentences, reading.answer(users));
    }

    private static String shown(Reading reading, String masked) {
        return reading.literals().restore(masked.replaceAll("\\s+", " ").strip().replaceFirst("[\\s.!?]+$", ""));
    }
}
