package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.translation.Containers;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Small words that English has no use for in a picture's words, or says otherwise. A word that goes has no English. */
final class Clauses {
    private static final Set<String> FILLERS = Set.of("sich", "halt", "eben", "einfach", "irgendwie");
    private static final Set<String> PRONOUNS = Set.of("er", "sie", "es");
    private static final Set<String> ARTICLES = Set.of("eine", "einer", "ein", "einen");
    /** What comes out of something, and is not made of it. */
    private static final Set<String> COMING_OUT = Set.of(
            "smoke", "steam", "light", "water", "fire", "person", "man", "woman", "child", "music", "view", "blood");

    private Clauses() {}

    static List<Token> english(List<Token> tokens) {
        List<Token> said = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            said.add(said(tokens, i));
        }
        return said;
    }

    private static Token said(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String word = token.typed().toLowerCase(Locale.ROOT);
        boolean verb = i + 1 < tokens.size() && tokens.get(i + 1).is(Kind.VERB) && !isAuxiliary(tokens.get(i + 1));
        if (FILLERS.contains(word) && token.source() != Source.WORD) {
            return token.as("");
        }
        if (verb && PRONOUNS.contains(word) && (i == 0 || tokens.get(i - 1).source() == Source.MARK)) {
            return token.as("");
        }
        if (verb && ARTICLES.contains(word)) {
            return token.as("one");
        }
        if (word.equals("voller")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).gloss().isPresent()) {
            return token.as("full of");
        }
        return word.equals("aus") && isMadeOf(tokens, i) ? token.as("made of") : token;
    }

    private static boolean isAuxiliary(Token token) {
        return Set.of("is", "are", "was", "has", "have").contains(token.english());
    }

    /** "ein Berg aus Goldmünzen", but "Rauch aus Schornsteinen" and "eine Frau aus Italien" */
    private static boolean isMadeOf(List<Token> tokens, int i) {
        boolean thing = i > 0
                && tokens.get(i - 1).is(Kind.NOUN)
                && !COMING_OUT.contains(tokens.get(i - 1).gloss().orElseThrow().singular())
                && !Containers.hold(tokens.get(i - 1).gloss().orElseThrow().singular());
        int noun = i + 1;
        while (noun < tokens.size() && tokens.get(noun).is(Kind.ADJECTIVE)) {
            noun++;
        }
        return thing
                && noun < tokens.size()
                && tokens.get(noun).is(Kind.NOUN)
                && Character.isLowerCase(tokens.get(noun).english().charAt(0));
    }
}
