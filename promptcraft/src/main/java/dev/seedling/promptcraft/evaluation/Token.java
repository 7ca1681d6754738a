package dev.seedling.promptcraft.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a prompt.
 *
 * @param text in lower case, without a genitive's ending
 * @param hyphenated whether a hyphen alone parts it from the word before
 * @param parted whether punctuation parts it from the word before
 */
record Token(String text, boolean hyphenated, boolean parted) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['\u2019]\\p{L}+)*");

    static List<Token> in(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String between = text.substring(end, matcher.start());
            boolean first = tokens.isEmpty();
            String word = matcher.group().toLowerCase(Locale.ROOT).replaceFirst("['\u2019]s$", "");
            tokens.add(new Token(
                    word, !first && between.equals("-"), !first && !between.isBlank() && !between.equals("-")));
            end = matcher.end();
        }
        return tokens;
    }
}
