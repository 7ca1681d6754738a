package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.KnownWords;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phrases of words that a model knows in no other: it has met "night photo", and no other photo; also of several such. */
final class KnownPhrases {
    private final Pattern any;

    KnownPhrases(KnownWords known) {
        String phrases = known.words().stream()
                .filter(words -> words.contains(" "))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        this.any = Pattern.compile(
                phrases.isEmpty() ? "(?!)" : "(?<![\\p{L}\\d-])(?:" + phrases + ")s?(?![\\p{L}\\d-])",
                Pattern.CASE_INSENSITIVE);
    }

    /** Whether what stands there is part of such a phrase. */
    boolean cover(String text, int start) {
        return any.matcher(text).results().anyMatch(phrase -> phrase.start() <= start && start < phrase.end());
    }

    String leftOut(String text) {
        return any.matcher(text).replaceAll(" ");
    }
}
