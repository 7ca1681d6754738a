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

    /** "a blue pair of glasses": it is the glasses that are blue. */
    private static final Pattern COLOURED_PAIR = Pattern.compile(
            "\\b(?:an?|(the|his|her|their)) ((?:(?!(?:pair|and|with|of|in|on)\\b)[\\w-]+ ){1,3})pair of\\b");

    /** "wartet am Flughafen auf seinen Koffer" */
    private static final Pattern WAITING =
            Pattern.compile("\\bwaiting ((?:(?:at|in|by) the \\w+ )?)on (?=his|her|the|an?\\b)");

    private Idiom() {}

    static String of(String english) {
        String placed = ON.matcher(english).replaceAll("on ");
        String awaited = WAITING.matcher(placed).replaceAll("waiting $1for ");
        String paired = PAIR.matcher(awaited).replaceAll("$1 a $2pair of");
        return COLOURED_PAIR
                .matcher(paired)
                .replaceAll(found -> (found.group(1) == null ? "a" : found.group(1)) + " pair of "
                        + found.group(2).strip());
    }
}
