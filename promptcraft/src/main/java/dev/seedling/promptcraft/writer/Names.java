package dev.seedling.promptcraft.writer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells names from words by their capitals. */
final class Names {
    private static final Pattern CAPITAL_NEXT = Pattern.compile("\\s\\p{Lu}");
    private static final Pattern LOWER_CASE = Pattern.compile("(?<![\\p{L}\\d'\\u2019-])\\p{Ll}{4,}");

    /** People have these names; at the start of an idea they are birds and flowers, unless they have something. */
    private static final Set<String> ALSO_WORDS = Set.of("robin", "rose", "lily", "daisy", "poppy", "amber");

    private static final Pattern HAS = Pattern.compile("['\\u2019]s\\b|\\s+(?:and|with)\\s+(?:her|his|their)\\b");

    private Names() {}

    /** A capital amid a text, or before another one, begins a name; where every word has one they tell nothing. */
    static boolean isOne(String text, MatchResult word) {
        if (!Character.isUpperCase(word.group().charAt(0))) {
            return false;
        }
        String rest = text.substring(word.end());
        boolean amid = !text.substring(0, word.start()).isBlank()
                || CAPITAL_NEXT.matcher(rest).lookingAt();
        boolean has = ALSO_WORDS.contains(word.group().toLowerCase(Locale.ROOT))
                && HAS.matcher(rest).lookingAt();
        return has || (amid && LOWER_CASE.matcher(text).find());
    }
}
