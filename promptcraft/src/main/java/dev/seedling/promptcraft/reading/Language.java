package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.german.GermanTranslator;
import dev.seedling.promptcraft.lock.Locks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an idea is written in, told by its small words. */
public enum Language {
    ENGLISH("a an the of with and on at to by two three is are wearing sitting standing next"),
    GERMAN(
            "mach mache macht lass lasse tausche ersetze füge entferne statt es mehr weniger ein eine einen einem einer der die das den dem des und mit auf im am ist sind von vor neben über unter ohne kein"
                    + " keine keinen bei zwei drei vier fünf mehr nicht bitte mir ich aus hinter für zum zur"),
    FRENCH(
            "un une le la les des du de et avec sur dans sous pour sans est sont deux trois devant derrière plus pas au aux"),
    SPANISH("un una el la los las y con en sobre sin del de es son dos tres delante detrás por para más al unos unas"),
    OTHER("");

    private final String smallWords;

    Language(String smallWords) {
        this.smallWords = " " + smallWords + " ";
    }

    /** The language with most small words; German also counts words of its lexicon that are no English ones. */
    static Language of(String text, GermanTranslator german) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!words.isEmpty() && words.stream().allMatch(Language::isForeignScript)) {
            return OTHER;
        }
        Language best = ENGLISH;
        double most = score(ENGLISH, words);
        for (Language language : List.of(GERMAN, FRENCH, SPANISH)) {
            double score = score(language, words) + (language == GERMAN ? lexiconScore(words, german) : 0);
            if (score > most) {
                best = language;
                most = score;
            }
        }
        return best;
    }

    private static double score(Language language, List<String> words) {
        double small = words.stream()
                .filter(word -> language.smallWords.contains(" " + word + " "))
                .count();
        long plainEnglish = words.stream().filter(Locks::isCommonWord).count();
        return language == ENGLISH ? small + 0.5 * plainEnglish : small;
    }

    /** Words of the German lexicon, less the spellings that English shares. */
    private static double lexiconScore(List<String> words, GermanTranslator german) {
        long known = words.stream()
                .filter(word -> word.length() > 2 && !SharedSpellings.WORDS.contains(word))
                .filter(german::changes)
                .count();
        return 0.6 * known;
    }

    private static boolean isForeignScript(String word) {
        return word.codePoints().noneMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
    }
}
