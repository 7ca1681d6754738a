package dev.seedling.promptcraft.lock;

/** Looks for words in a text, as whole words and in any case. */
public final class WholeWords {
    private WholeWords() {}

    /** Whether the words stand together in the text; those that are empty do not. */
    public static boolean in(String text, String words) {
        for (int at = 0; !words.isEmpty() && at + words.length() <= text.length(); at++) {
            int end = at + words.length();
            boolean whole = (at == 0 || !isOfWord(text.charAt(at - 1)))
                    && (end == text.length() || !isOfWord(text.charAt(end)));
            if (whole && text.regionMatches(true, at, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter);
    }
}
