package dev.seedling.promptcraft.reading;

import dev.seedling.promptcraft.german.GermanTranslator;
import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.romance.Romance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an idea is written in, told by its small words. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "a an the of with and on at to by two three is are wearing sitting standing next"),
    GERMAN(
            Locale.GERMAN,
            "mach mache macht lass lasse tausche ersetze füge entferne statt es mehr weniger ein eine einen einem einer der die das den dem des und mit auf im am ist sind von vor neben über unter ohne kein"
                    + " keine keinen bei zwei drei vier fünf mehr nicht bitte mir ich aus hinter für zum zur"),
    FRENCH(
            Locale.FRENCH,
            "un une le la les des du de et avec sur dans sous pour sans est sont deux trois devant derrière plus pas au aux"
                    + " il y en aucun aucune ni moins"),
    SPANISH(
            Locale.forLanguageTag("es"),
            "un una el la los las y con en sobre sin del de es son dos tres delante detrás por para más al unos unas"
                    + " hay ningún ninguna ni menos nadie"),
    OTHER(Locale.ROOT, "");

    private static final double LEXICON_WORD = 0.6;

    /** In small letters, one of them Latin and of no English, German, French or Spanish word. */
    private static final Pattern OTHERS_WORD = Pattern.compile(
            "(?<!\\p{L})\\p{Ll}*[\\p{IsLatin}&&\\p{Ll}&&[^a-z\u00e4\u00f6\u00fc\u00df\u00e0\u00e2\u00e6\u00e7\u00e9\u00e8\u00ea\u00eb\u00ee\u00ef\u00f4\u0153\u00f9\u00fb\u00ff\u00f1\u00e1\u00ed\u00f3\u00fa]]");

    private static final int SENTENCE = 3;

    private final Locale locale;
    private final String smallWords;

    Language(Locale locale, String smallWords) {
        this.locale = locale;
        this.smallWords = " " + smallWords + " ";
    }

    /** As sentences are chosen by; the root's for a language that there are none in. */
    public Locale locale() {
        return locale;
    }

    /** Whether a word in lower case is one of the small words that tell the language. */
    boolean hasSmallWord(String word) {
        return smallWords.contains(" " + word + " ");
    }

    /**
     * The language with most small words, and words of its lexicon that no other language has; empty if no word tells.
     */
    static Optional<Language> told(String text, GermanTranslator german) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (isForeignScript(text) || isOfAnotherAlphabet(text, words)) {
            return Optional.of(OTHER);
        }
        Language best = ENGLISH;
        double most = score(ENGLISH, words);
        for (Language language : List.of(GERMAN, FRENCH, SPANISH)) {
            double score = score(language, words) + LEXICON_WORD * lexiconWords(language, words, german);
            if (score > most) {
                best = language;
                most = score;
            }
        }
        return most > 0 ? Optional.of(best) : Optional.empty();
    }

    private static double score(Language language, List<String> words) {
        double small = words.stream().filter(language::hasSmallWord).count();
        long plainEnglish = words.stream().filter(EnglishWords::isCommonWord).count();
        return language == ENGLISH ? small + 0.5 * plainEnglish : small;
    }

    /** Words of the language's lexicon, less the spellings that English shares. */
    private static long lexiconWords(Language language, List<String> words, GermanTranslator german) {
        Predicate<String> tells = switch (language) {
            case GERMAN -> german::tells;
            case FRENCH -> Romance.FRENCH::tells;
            case SPANISH -> Romance.SPANISH::tells;
            case ENGLISH, OTHER -> word -> false;
        };
        return words.stream()
                .filter(word -> word.length() > 2 && (language == GERMAN || !EnglishWords.isCommonWord(word)))
                .filter(tells)
                .count();
    }

    /** Whether most letters are of another script: a T-shirt has its T in Chinese, too. */
    private static boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return 2 * latin < letters;
    }

    /**
     * Whether a sentence has a word with a letter that none of the languages here has, as Polish and Czech do, and no
     * common English word. A word with a capital may be a name.
     */
    private static boolean isOfAnotherAlphabet(String text, List<String> words) {
        return words.size() >= SENTENCE
                && OTHERS_WORD.matcher(text).find()
                && words.stream().noneMatch(EnglishWords::isCommonWord);
    }
}
