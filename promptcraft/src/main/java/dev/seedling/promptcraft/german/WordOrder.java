package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.translation.Containers;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where English puts words elsewhere, or has a word that German leaves out. */
final class WordOrder {
    private static final Set<String> RELATIVE = Set.of("der", "die", "das");
    private static final Set<String> AUXILIARY = Set.of("is", "are", "was", "has", "have");
    private static final Set<String> WORN = Set.of(
            "hat",
            "cap",
            "helmet",
            "crown",
            "glasses",
            "sunglasses",
            "scarf",
            "coat",
            "jacket",
            "dress",
            "shirt",
            "trousers",
            "skirt",
            "suit",
            "shoes",
            "boots",
            "gloves",
            "socks",
            "sweater",
            "cape",
            "armor",
            "mask",
            "ring",
            "ribbon",
            "tie",
            "backpack");

    private WordOrder() {}

    static List<Token> english(List<Token> tokens) {
        return genitives(contents(wearing(relativeClauses(relativePronouns(afterwards(tokens))))));
    }

    /** "Katze, schwarz, mit ...": what is said of the first thing behind a comma comes before it. */
    private static List<Token> afterwards(List<Token> tokens) {
        int noun = 0;
        while (noun < tokens.size() && !tokens.get(noun).is(Kind.NOUN)) {
            noun++;
        }
        boolean said = noun + 2 < tokens.size()
                && tokens.get(noun + 1).mark(",")
                && tokens.get(noun + 2).is(Kind.ADJECTIVE)
                && (noun + 3 == tokens.size() || tokens.get(noun + 3).mark(","));
        if (!said) {
            return tokens;
        }
        List<Token> ordered = new ArrayList<>(tokens);
        ordered.remove(noun + 1);
        ordered.add(noun, ordered.remove(noun + 1));
        return ordered;
    }

    /** ", der auf dem Sofa schläft": the verb comes to the front and its participle replaces the pronoun. */
    private static List<Token> relativeClauses(List<Token> tokens) {
        List<Token> ordered = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = endOfClause(tokens, at);
            boolean clause = at > 0
                    && tokens.get(at - 1).mark(",")
                    && RELATIVE.contains(tokens.get(at).typed().toLowerCase(Locale.ROOT))
                    && end - at > 1
                    && tokens.get(end - 1).is(Kind.VERB);
            if (!clause) {
                ordered.add(tokens.get(at));
                at++;
                continue;
            }
            ordered.remove(ordered.size() - 1);
            Token verb = tokens.get(end - 1);
            ordered.add(AUXILIARY.contains(verb.english()) ? verb.as("that " + verb.english()) : verb);
            ordered.addAll(tokens.subList(at + 1, end - 1));
            at = end;
        }
        return ordered;
    }

    /** ", vor der zwei Katzen sitzen": behind a preposition the pronoun stays where it is. */
    private static List<Token> relativePronouns(List<Token> tokens) {
        List<Token> marked = new ArrayList<>(tokens);
        for (int i = 2; i < tokens.size(); i++) {
            boolean pronoun = tokens.get(i - 2).mark(",")
                    && tokens.get(i - 1).source() == Source.PHRASE
                    && Set.of("der", "dem", "den", "denen")
                            .contains(tokens.get(i).typed())
                    && tokens.get(endOfClause(tokens, i) - 1).is(Kind.VERB);
            if (pronoun) {
                marked.set(i, tokens.get(i).as("which"));
            }
        }
        return marked;
    }

    private static int endOfClause(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && !tokens.get(end).mark(",")
                && !tokens.get(end).mark(".")) {
            end++;
        }
        return end;
    }

    /** "tragen" is to wear a hat, but to carry a basket. */
    private static List<Token> wearing(List<Token> tokens) {
        List<Token> chosen = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).english().equals("wearing") && !wornBehind(tokens, i)) {
                chosen.set(i, tokens.get(i).as("carrying"));
            }
        }
        return chosen;
    }

    private static boolean wornBehind(List<Token> tokens, int index) {
        Optional<Token> noun = tokens.stream()
                .skip(index + 1L)
                .filter(token -> token.is(Kind.NOUN))
                .findFirst();
        return noun.isEmpty()
                || WORN.stream().anyMatch(worn -> noun.get().english().endsWith(worn));
    }

    /** "eine Tasse Kaffee", "ein Korb roter Äpfel": English says "of". */
    private static List<Token> contents(List<Token> tokens) {
        List<Token> filled = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            filled.add(token);
            boolean holds = token.is(Kind.NOUN)
                    && Containers.hold(token.gloss().orElseThrow().singular());
            if ((holds || token.english().equals("a pair")) && startsNounPhrase(tokens, i + 1)) {
                filled.add(new Token("", "of", Optional.empty(), Source.PHRASE));
            }
        }
        return filled;
    }

    /** "die Tür der Kirche": an article right behind a noun is a genitive. */
    private static List<Token> genitives(List<Token> tokens) {
        List<Token> marked = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean genitive = i > 0
                    && tokens.get(i - 1).is(Kind.NOUN)
                    && (token.typed().equals("der") || token.typed().equals("einer"))
                    && startsNounPhrase(tokens, i + 1);
            marked.add(genitive ? token.as("of " + token.english()) : token);
        }
        return marked;
    }

    private static boolean startsNounPhrase(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        boolean name = token.source() == Source.UNKNOWN
                && Character.isUpperCase(token.typed().charAt(0));
        return token.is(Kind.NOUN) || name || (token.is(Kind.ADJECTIVE) && startsNounPhrase(tokens, at + 1));
    }
}
