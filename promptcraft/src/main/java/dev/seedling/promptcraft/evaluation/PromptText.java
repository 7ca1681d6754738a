package dev.seedling.promptcraft.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A prompt, searched for words. Plurals count as their singulars; case does not matter, except in quotations. A word
 * may be several, parted by bars ({@code cup|mug}), any of which will do: a translation has more than one right answer.
 */
final class PromptText {
    private final String text;

    PromptText(String text) {
        this.text = text;
    }

    boolean hasExactly(String literal) {
        return text.contains(literal);
    }

    boolean has(String noun) {
        return find("\\b" + noun(noun) + "\\b");
    }

    boolean places(String noun, String relation, String other) {
        return find(
                "\\b" + noun(noun) + "\\b.{0,30}\\b" + Pattern.quote(relation) + "\\b.{0,20}\\b" + noun(other) + "\\b");
    }

    /** How often any of the words stands in the text. */
    long count(List<String> words) {
        Matcher matcher = pattern("\\b(?:" + String.join("|", words) + ")\\b").matcher(text);
        return matcher.results().count();
    }

    long quotations() {
        return pattern("\"[^\"]+\"|\u201c[^\u201d]+\u201d")
                .matcher(text)
                .results()
                .count();
    }

    private boolean find(String regex) {
        return pattern(regex).matcher(text).find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static String noun(String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .map(PromptText::inflected)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A pattern of a noun's singular and plural, in lower case. */
    static String inflected(String noun) {
        String singular = noun.toLowerCase(Locale.ROOT);
        if (singular.matches(".*[^aeiou]y")) {
            return Pattern.quote(singular.substring(0, singular.length() - 1)) + "(?:y|ies)";
        }
        if (singular.endsWith("fe")) {
            return Pattern.quote(singular.substring(0, singular.length() - 2)) + "(?:fes?|ves)";
        }
        boolean plural = singular.length() > 3 && singular.endsWith("s") && !singular.endsWith("ss");
        String stem = plural ? singular.substring(0, singular.length() - 1) : singular;
        return stem.endsWith("f")
                ? Pattern.quote(stem.substring(0, stem.length() - 1)) + "(?:fs?|ves)"
                : Pattern.quote(stem) + "(?:s|es)?";
    }
}
