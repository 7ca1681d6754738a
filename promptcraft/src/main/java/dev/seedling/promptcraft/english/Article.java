package dev.seedling.promptcraft.english;

import java.util.regex.Pattern;

/** The indefinite article: "an" before a vowel that is heard, however the word is written. */
public final class Article {
    /** What is written with a vowel and begins as "you" or "won" do: "a unicorn", "a one-eyed cat". */
    private static final String CONSONANT = "eu|ewe|on(?:e\\b|ce\\b|esie)|ouija|u(?:\\b|biq|fo|gand|k(?!iyo)|nanim"
            + "|ni(?!de|g|ll|m[ap]|n|r|ss)|r[aeiou]|s[aesu]|sb?\\b|t[aeio]|v\\b)";

    /** "hour" and "eight" begin with a vowel, too. */
    private static final Pattern VOWEL = Pattern.compile(
            "(?!" + CONSONANT
                    + ")[aeiouàâäåæéèêëíîïóôöøœúûü]|hour(?!i)|honest|honou?r|heir|8|1[18](?:\\d\\d)?(?!\\d)|x-?ray|mri\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Article() {}

    /** "a" or "an", as is said before these words. */
    public static String before(String words) {
        return VOWEL.matcher(words).lookingAt() ? "an" : "a";
    }

    /** An article that stands before other words already, as is said before these; its capital stays. */
    public static String agreeing(String article, String words) {
        return article.charAt(0) + before(words).substring(1);
    }
}
