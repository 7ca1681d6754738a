package dev.seedling.promptcraft;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a prompt that carry it: those that are no articles, prepositions or other small change. */
final class WeightyWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'\u2019-]*");
    private static final Set<String> LIGHT = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "by", "with", "and", "or", "to", "from", "for", "as", "is", "are",
            "its", "it", "his", "her", "their", "that", "which", "who", "this", "very", "some", "into", "over", "under",
            "next", "front");

    private WeightyWords() {}

    static List<String> in(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !LIGHT.contains(word.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }
}
