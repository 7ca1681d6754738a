package dev.seedling.promptcraft.romance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text; an elided article ("l'arbre") is a word of its own.
 *
 * @param first whether a sentence begins with it, where a capital says nothing
 * @param breaks whether punctuation stands between it and the word before
 */
record RomanceWord(String text, boolean first, boolean breaks) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");

    static List<RomanceWord> in(String text) {
        List<RomanceWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = 0;
        while (matcher.find()) {
            String between = text.substring(last, matcher.start());
            boolean first = words.isEmpty() || between.matches("(?s).*[.!?¡¿:;\\n].*");
            words.add(new RomanceWord(matcher.group(), first, !between.matches("[\\s'\u2019]*")));
            last = matcher.end();
        }
        return words;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A capital amid a sentence; a text in capitals names nobody. */
    boolean isName() {
        return !first && text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !text.equals(upper());
    }

    private String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
