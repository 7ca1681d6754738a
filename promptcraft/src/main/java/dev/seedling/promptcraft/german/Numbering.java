package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Gloss.GrammaticalNumber;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses singular or plural for each noun, from its form and from what stands before it. */
final class Numbering {
    private static final Set<String> ONE = Set.of("a", "of a", "one", "his", "this");
    private static final Set<String> MANY =
            Set.of("many", "some", "several", "all", "few", "a few", "both", "a dozen", "half a dozen");

    private Numbering() {}

    static List<Token> english(List<Token> tokens) {
        List<Token> numbered = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            numbered.add(token.is(Kind.NOUN) ? token.as(form(token, tokens, i)) : token);
        }
        return numbered;
    }

    private static String form(Token token, List<Token> tokens, int index) {
        Gloss gloss = token.gloss().orElseThrow();
        return isPlural(gloss.number(), determiner(tokens, index), tokens, index) ? gloss.plural() : gloss.singular();
    }

    /** "einen Bären" is one bear although its form is the plural's; "die Fenster" are several although it is not. */
    private static boolean isPlural(GrammaticalNumber number, Token determiner, List<Token> tokens, int index) {
        String english = determiner.english().toLowerCase(Locale.ROOT);
        String german = determiner.typed().toLowerCase(Locale.ROOT);
        if (isMany(english)) {
            return true;
        }
        return switch (number) {
            case SINGULAR -> false;
            case PLURAL -> !(ONE.contains(english) && german.startsWith("ein"));
            case EITHER -> german.equals("die") || german.equals("keine") || pluralAdjective(determiner, tokens, index);
        };
    }

    /** "blaue Fenster" with no article at all: one window would be "blaues". */
    private static boolean pluralAdjective(Token determiner, List<Token> tokens, int index) {
        boolean bare =
                determiner.source() == Token.Source.MARK || determiner.english().isEmpty() || isPreposition(determiner);
        return bare
                && index > 0
                && tokens.get(index - 1).is(Kind.ADJECTIVE)
                && tokens.get(index - 1).typed().endsWith(isPreposition(determiner) ? "en" : "e");
    }

    private static boolean isPreposition(Token token) {
        return Set.of("with", "of", "without", "and", "from").contains(token.english());
    }

    private static boolean isMany(String english) {
        return MANY.contains(english)
                || EnglishWords.isNumber(english)
                || (english.matches("\\d+") && !english.equals("1"));
    }

    /** The first word to the left that is no adjective; an empty token at the beginning. */
    private static Token determiner(List<Token> tokens, int index) {
        int at = index - 1;
        while (at >= 0
                && tokens.get(at).is(Kind.ADJECTIVE)
                && !isMany(tokens.get(at).english())) {
            at--;
        }
        return at >= 0 ? tokens.get(at) : new Token("", "", java.util.Optional.empty(), Token.Source.MARK);
    }
}
