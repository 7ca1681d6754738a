package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Small words that English has no use for, before anything is put elsewhere: pronouns before a verb ("qui lit" is
 * "reading"), partitive articles, and the Spanish "a" before whom something is done to. A word that goes has no English.
 */
final class RomanceClauses {
    private static final Set<String> RELATIVE = Set.of("qui", "que", "qu'", "quien");
    private static final Set<String> PRONOUNS = Set.of(
            "il", "elle", "ils", "elles", "on", "él", "ella", "ellos", "ellas", "se", "s'", "me", "m'", "te", "t'");
    private static final Set<String> TO = Set.of("a", "al", "à", "au", "aux");
    private static final Set<String> MOVING = Set.of(
            "going",
            "walking",
            "running",
            "flying",
            "jumping",
            "climbing",
            "coming",
            "arriving",
            "travelling",
            "pointing",
            "returning",
            "driving",
            "sailing",
            "swimming",
            "looking",
            "talking",
            "waving",
            "leading");
    /** What a participle is followed by, where French and Spanish say "de". */
    private static final Map<String, String> BEHIND_PARTICIPLE = Map.ofEntries(
            Map.entry("covered", "in"),
            Map.entry("dressed", "in"),
            Map.entry("surrounded", "by"),
            Map.entry("followed", "by"),
            Map.entry("lit", "by"),
            Map.entry("filled", "with"),
            Map.entry("decorated", "with"),
            Map.entry("loaded", "with"),
            Map.entry("armed", "with"),
            Map.entry("lined", "with"),
            Map.entry("full", "of"),
            Map.entry("made", "of"),
            Map.entry("tired", "of"));

    private final List<Token> tokens;

    private RomanceClauses(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    static List<Token> english(List<Token> tokens) {
        RomanceClauses clauses = new RomanceClauses(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (clauses.tokens.get(i).source() == Source.PHRASE) {
                clauses.turn(i);
            }
        }
        return clauses.tokens.stream()
                .filter(token -> !token.english().isEmpty())
                .toList();
    }

    private void turn(int i) {
        String word = typed(i);
        if (RELATIVE.contains(word) || PRONOUNS.contains(word)) {
            pronoun(i, word);
        } else if (word.equals("en") && is(i + 1, Kind.VERB)) {
            say(i, "");
        } else if (tokens.get(i).english().startsWith("of")) {
            of(i, word);
        } else if (TO.contains(word) && is(i - 1, Kind.VERB)) {
            object(i);
        }
    }

    private void pronoun(int i, String word) {
        int verb = i + 1;
        while (verb < tokens.size() && PRONOUNS.contains(typed(verb))) {
            verb++;
        }
        if (is(verb, Kind.VERB)) {
            say(i, "");
        } else if (RELATIVE.contains(word)) {
            say(i, "that");
        }
    }

    /** "of the" behind a thing, "of" behind some participles; elsewhere an article that English lacks. */
    private void of(int i, String word) {
        String before = i > 0 ? tokens.get(i - 1).english() : "";
        boolean the = tokens.get(i).english().equals("of the");
        if (word.equals("de") && isName(i - 1) && isName(i + 1)) {
            say(i, word);
            return;
        }
        if (BEHIND_PARTICIPLE.containsKey(before)) {
            say(i, BEHIND_PARTICIPLE.get(before) + (the && word.equals("del") ? " the" : ""));
        } else if (is(i - 1, Kind.VERB) || startsPhrase(i)) {
            say(i, "");
            dropArticle(i + 1);
        }
    }

    /** "Cyrano de Bergerac" is called so in English, too. */
    private boolean isName(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).name();
    }

    private boolean startsPhrase(int i) {
        return i == 0
                || (tokens.get(i - 1).source() == Source.PHRASE
                        && tokens.get(i - 1).gloss().isEmpty())
                || tokens.get(i - 1).mark(",");
    }

    /** "boit de l'eau" */
    private void dropArticle(int i) {
        if (Set.of("la", "l'").contains(typed(i))) {
            say(i, "");
        }
    }

    /** "abrazando a un perro" hugs a dog, "jugando al ajedrez" plays chess; "corriendo a la playa" runs to the beach. */
    private void object(int i) {
        String verb = tokens.get(i - 1).english();
        if (verb.equals("playing")) {
            say(i, "");
            dropArticle(i + 1);
        } else if (!MOVING.contains(verb) && Set.of("a", "al").contains(typed(i))) {
            say(i, typed(i).equals("al") ? "the" : "");
        }
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(kind);
    }

    private String typed(int i) {
        return i < tokens.size()
                ? tokens.get(i).typed().toLowerCase(Locale.ROOT).replace('\u2019', '\'')
                : "";
    }

    private void say(int i, String english) {
        tokens.set(i, tokens.get(i).as(english));
    }
}
