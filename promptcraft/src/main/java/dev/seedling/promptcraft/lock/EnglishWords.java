package dev.seedling.promptcraft.lock;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What kind of word an English word is, and which number it stands for. */
public final class EnglishWords {
    private EnglishWords() {}

    public static boolean isColour(String word) {
        return WordLists.COLOURS.contains(word);
    }

    /** Whether a word in lower case is a number above one, in words or digits. */
    public static boolean isNumber(String word) {
        return Numbers.valueOf(word).isPresent();
    }

    /** The number that a word in lower case or digits stands for; empty for any other word, "zero" and "one" included. */
    public static OptionalInt numberOf(String word) {
        return Numbers.valueOf(word);
    }

    /** A number as it is written in front of things: in words up to twenty. */
    public static String numberWord(int number) {
        return Numbers.word(number);
    }

    /** A noun's singular and plural alike; several nouns, parted by bars, each by itself. */
    public static String stems(String nouns) {
        return Arrays.stream(nouns.split("\\|")).map(Word::stem).distinct().collect(Collectors.joining("|"));
    }

    /** Whether a word in lower case only joins others: articles, prepositions, pronouns and the like. */
    public static boolean isFunctionWord(String word) {
        return WordLists.FUNCTION.contains(word);
    }

    /** Whether a word in lower case is a colour, a function word or a frequent adjective, adverb or verb of English. */
    public static boolean isCommonWord(String word) {
        return WordLists.COLOURS.contains(word)
                || WordLists.FUNCTION.contains(word)
                || WordLists.NO_NOUNS.contains(word);
    }
}
