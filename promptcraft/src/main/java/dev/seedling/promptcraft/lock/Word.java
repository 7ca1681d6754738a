package dev.seedling.promptcraft.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param text as written
 * @param start where it begins in the text
 * @param first whether a sentence begins with it, where a capital says nothing
 * @param breaks whether punctuation stands between it and the word before
 */
record Word(String text, int start, boolean first, boolean breaks) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['\u2019.-][\\p{L}\\d]+)*");

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = 0;
        while (matcher.find()) {
            String between = text.substring(last, matcher.start());
            boolean first = words.isEmpty() || between.matches("(?s).*[.!?:;\\n].*");
            boolean breaks = !words.isEmpty() && !between.isBlank();
            words.add(new Word(matcher.group(), matcher.start(), first, breaks));
            last = matcher.end();
        }
        return words;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    int end() {
        return start + text.length();
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Singular and plural, and a word with and without its genitive, are the same. */
    String stem() {
        return stem(lower());
    }

    static String stem(String word) {
        String bare = word.replaceFirst("['\u2019]s?$", "").replace("moustache", "mustache");
        if (bare.length() > 4 && bare.endsWith("ies")) {
            return bare.substring(0, bare.length() - 3) + "y";
        }
        if (bare.length() > 4 && bare.endsWith("ves")) {
            return bare.substring(0, bare.length() - 3) + "f";
        }
        if (bare.length() > 4 && bare.matches(".*(?:s|x|z|ch|sh)es")) {
            return bare.substring(0, bare.length() - 2);
        }
        boolean plural = bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss") && !bare.endsWith("us");
        return plural ? bare.substring(0, bare.length() - 1) : bare;
    }
}
