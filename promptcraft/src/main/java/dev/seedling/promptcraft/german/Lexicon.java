package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.english.EnglishNoun;
import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Gloss.GrammaticalNumber;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.LexiconFile;
import dev.seedling.promptcraft.translation.LexiconFile.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * German words in all their forms, with English for them. Keys are folded (ä = ae, ß = ss, small letters), so that
 * "grüne", "gruene" and "GRÜNE" are one.
 */
final class Lexicon {
    private static final List<String> ADJECTIVE_ENDINGS = List.of("", "e", "en", "er", "es", "em");

    private final Map<String, Gloss> words = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private int entries;

    Lexicon() {
        LexiconFile.entries(Lexicon.class, "adjectives.txt").forEach(this::addAdjective);
        LexiconFile.entries(Lexicon.class, "verbs.txt").forEach(this::addVerb);
        LexiconFile.entries(Lexicon.class, "nouns.txt").forEach(this::addNoun);
        LexiconFile.entries(Lexicon.class, "phrases.txt").forEach(this::addPhrase);
    }

    /** How many entries the files have, before inflection. */
    int size() {
        return entries;
    }

    Optional<Gloss> word(String german) {
        return Optional.ofNullable(words.get(fold(german)));
    }

    /** English for several words, or for a word that is not inflected; as typed first, so that "ein Paar" is no "ein paar". */
    Optional<String> phrase(String german) {
        String exact = phrases.get(foldUmlauts(german));
        return Optional.ofNullable(exact != null ? exact : phrases.get(fold(german)));
    }

    static String fold(String german) {
        return foldUmlauts(german.toLowerCase(Locale.GERMAN));
    }

    private static String foldUmlauts(String german) {
        return german.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
    }

    private void addPhrase(Entry entry) {
        entries++;
        phrases.put(foldUmlauts(entry.left()), entry.right());
    }

    private void addAdjective(Entry entry) {
        entries++;
        Gloss gloss = Gloss.word(Kind.ADJECTIVE, entry.right());
        ADJECTIVE_ENDINGS.forEach(ending -> words.putIfAbsent(stem(fold(entry.left()), ending) + ending, gloss));
    }

    /** "müde" and "dunkel" lose their e before an ending: "müder", "dunkler". */
    private static String stem(String adjective, String ending) {
        if (ending.isEmpty()) {
            return adjective;
        }
        if (adjective.endsWith("e")) {
            return adjective.substring(0, adjective.length() - 1);
        }
        return adjective.endsWith("el") ? adjective.substring(0, adjective.length() - 2) + "l" : adjective;
    }

    /** Finite forms and the participle; the participle is inflected as adjectives are. */
    private void addVerb(Entry entry) {
        entries++;
        Gloss verb = Gloss.word(Kind.VERB, entry.right());
        for (String form : entry.forms()) {
            words.put(fold(form), verb);
            if (form.endsWith("nd")) {
                Gloss participle = Gloss.word(Kind.ADJECTIVE, entry.right());
                ADJECTIVE_ENDINGS.forEach(ending -> words.putIfAbsent(fold(form) + ending, participle));
            }
        }
    }

    /** Singular and plural, the genitive's -s or -es, and the dative plural's -n. */
    private void addNoun(Entry entry) {
        entries++;
        EnglishNoun english = EnglishNoun.parse(entry.right());
        String singular = fold(entry.forms().get(0));
        String plural = fold(entry.forms().get(1));
        GrammaticalNumber shared = singular.equals(plural) ? GrammaticalNumber.EITHER : GrammaticalNumber.SINGULAR;
        Gloss noun = new Gloss(Kind.NOUN, english.singular(), english.plural(), shared);
        words.put(singular, noun);
        List.of("s", "es").forEach(ending -> words.putIfAbsent(singular + ending, noun.in(GrammaticalNumber.SINGULAR)));
        if (shared != GrammaticalNumber.EITHER) {
            words.put(plural, noun.in(GrammaticalNumber.PLURAL));
        }
        if (!plural.endsWith("n") && !plural.endsWith("s")) {
            words.putIfAbsent(plural + "n", noun.in(GrammaticalNumber.PLURAL));
        }
    }
}
