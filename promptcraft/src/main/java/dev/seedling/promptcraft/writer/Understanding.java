package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.reading.Reading;
import java.util.List;
import java.util.stream.Collectors;

/** Tells users in their own language what was taken from their words. */
final class Understanding {
    private Understanding() {}

    static String of(Reading reading) {
        String picture = reading.literals().restore(reading.own().replaceFirst("[\\s.!?]+$", ""));
        return switch (reading.language()) {
            case GERMAN ->
                "Verstanden: " + picture + "." + unknown(reading.unknown(), " Ohne englisches Wort geblieben: ");
            case FRENCH -> "Compris : " + picture + ".";
            case SPANISH -> "Entendido: " + picture + ".";
            case ENGLISH, OTHER -> "Understood: " + picture + ".";
        };
    }

    private static String unknown(List<String> words, String opening) {
        return words.isEmpty() ? "" : opening + words.stream().distinct().collect(Collectors.joining(", ")) + ".";
    }
}
