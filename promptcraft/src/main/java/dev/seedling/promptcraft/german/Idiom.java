package dev.seedling.promptcraft.german;

import java.util.regex.Pattern;

/** What English says otherwise than a word for each word would. */
final class Idiom {
    /** "an einem Zaun", "an der Küste": things that something is on in English. */
    private static final Pattern ON = Pattern.compile(
            "\\bat (?=(?:an?|the|its|his|her) (?:\\w+ ){0,2}(?:fence|wall|coast|branch|ceiling|rope|string|string|leash|cross|cliff)\\b)");
    /** "mit Sonnenbrille", "mit roter Brille": English needs an article. */
    private static final Pattern PAIR =
            Pattern.compile("\\b(with|and|in|wearing) ((?!a\\b|the\\b)(?:\\w+ )?)pair of\\b");

    private Idiom() {}

    static String of(String english) {
        return PAIR.matcher(ON.matcher(english).replaceAll("on ")).replaceAll("$1 a $2pair of");
    }
}
