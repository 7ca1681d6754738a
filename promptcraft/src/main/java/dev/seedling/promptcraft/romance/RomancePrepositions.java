package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which preposition English has, by the noun behind it: "en la playa" is on it, "en el bosque" in it. */
final class RomancePrepositions {
    private static final Set<String> SURFACES = Set.of("""
            table beach roof rooftop wall hill island bench chair armchair floor shelf moon horse bicycle bike broom
            broomstick bed sofa mountain road path coast shore scooter skateboard surfboard motorcycle boat ship stage cliff
            balcony terrace planet branch ground sidewalk pier dock jetty plate tray throne camel elephant desk carpet rug
            windowsill swing stone rock stool farm platform snowboard sled summit peak wire rope
            shoulder back head
            """.strip().split("\\s+"));

    private RomancePrepositions() {}

    static List<Token> english(List<Token> tokens) {
        List<Token> chosen = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            chosen.add(token.source() == Source.PHRASE ? chosen(token, tokens, i) : token);
        }
        return chosen;
    }

    private static Token chosen(Token token, List<Token> tokens, int index) {
        String word = token.typed().toLowerCase(Locale.ROOT);
        Optional<String> noun = nounBehind(tokens, index);
        if (Set.of("sur", "sobre").contains(word) && isInTheAir(tokens, index)) {
            return token.as("over");
        }
        if (word.equals("en") && noun.filter(SURFACES::contains).isPresent()) {
            return token.as("on");
        }
        if (!Set.of("à", "au", "aux").contains(word)) {
            return token;
        }
        if (noun.filter(EnglishClasses.HAD::contains).isPresent()) {
            return token.as("with");
        }
        boolean place = index + 1 < tokens.size() && tokens.get(index + 1).name();
        return place ? token.as("in") : token;
    }

    /** "volando en una escoba sobre Madrid" */
    private static boolean isInTheAir(List<Token> tokens, int index) {
        int verb = index - 1;
        while (verb >= 0
                && tokens.get(verb).source() != Source.MARK
                && !tokens.get(verb).is(Kind.VERB)) {
            verb--;
        }
        return verb >= 0
                && Set.of("flying", "floating").contains(tokens.get(verb).english());
    }

    /** The noun of the phrase that begins here. */
    private static Optional<String> nounBehind(List<Token> tokens, int index) {
        for (int i = index + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean ends = token.source() == Source.MARK || EnglishClasses.PREPOSITIONS.contains(token.english());
            if (token.is(Kind.NOUN) || ends) {
                Optional<Token> last = ends ? Optional.empty() : Optional.of(lastNoun(tokens, i));
                return last.map(found -> found.gloss().orElseThrow().singular());
            }
        }
        return Optional.empty();
    }

    /** Of a compound the last noun is what it is. */
    private static Token lastNoun(List<Token> tokens, int from) {
        int last = from;
        while (last + 1 < tokens.size() && tokens.get(last + 1).is(Kind.NOUN)) {
            last++;
        }
        return tokens.get(last);
    }
}
