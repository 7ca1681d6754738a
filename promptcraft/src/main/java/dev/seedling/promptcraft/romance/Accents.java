package dev.seedling.promptcraft.romance;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters as somebody types them whose keyboard has no accents. */
final class Accents {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Accents() {}

    static String without(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    }
}
