package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.translation.Containers;
import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts each noun phrase in English order: "deux bateaux bleus en bois" is "two blue wooden boats". */
final class RomanceOrder {

    private static final Pattern PARTICIPLE =
            Pattern.compile(".*(?:ed|en|ing)|lit|full|made|hung|built|bound|ready|in love|asleep|worn|lost|stuck");

    private final List<Token> tokens;
    private final List<Token> out = new ArrayList<>();
    private int at;

    private RomanceOrder(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Token> english(List<Token> tokens) {
        RomanceOrder order = new RomanceOrder(tokens);
        while (order.at < tokens.size()) {
            int head = order.headFrom(order.at);
            if (head >= 0) {
                order.phrase(head);
            } else {
                order.out.add(tokens.get(order.at++));
            }
        }
        return order.out;
    }

    /** Where the noun stands of a phrase that begins here; -1 if none begins. */
    private int headFrom(int from) {
        int index = from;
        while (index < tokens.size() && leads(tokens.get(index))) {
            index++;
        }
        return is(index, Kind.NOUN) ? index : -1;
    }

    private static boolean leads(Token token) {
        return token.is(Kind.ADJECTIVE) || isMany(token) || EnglishClasses.DETERMINERS.contains(token.english());
    }

    private static boolean isMany(Token token) {
        String english = token.english();
        boolean digits = token.source() == Source.PHRASE && english.matches("\\d+");
        return EnglishClasses.MANY.contains(english) || digits || EnglishWords.isNumber(english);
    }

    private void phrase(int head) {
        List<Token> lead = tokens.subList(at, head);
        boolean plural = isPlural(lead, tokens.get(head));
        out.addAll(lead);
        at = head + 1;
        NounPhrase phrase = new NounPhrase(tokens.get(head), plural);
        boolean more = true;
        while (more) {
            more = attribute(phrase) || material(phrase) || compound(phrase);
        }
        out.addAll(phrase.english());
    }

    private static boolean isPlural(List<Token> lead, Token head) {
        Gloss gloss = head.gloss().orElseThrow();
        boolean many = lead.stream()
                .anyMatch(token -> isMany(token)
                        || token.typed()
                                .toLowerCase(Locale.ROOT)
                                .matches("les|des|aux|los|las|unos|unas|mes|ses|mis|sus"));
        return switch (gloss.number()) {
            case PLURAL -> true;
            case SINGULAR -> false;
            case EITHER -> many;
        };
    }

    /** An adjective behind its noun, one more behind "and", or a second noun that tells what the first is. */
    private boolean attribute(NounPhrase phrase) {
        int very = at < tokens.size() && tokens.get(at).english().equals("very") ? 1 : 0;
        if (isShadeOf(phrase)) {
            phrase.shade(tokens.get(at++));
            return true;
        }
        if (is(at + very, Kind.ADJECTIVE) && !staysBehind(at + very)) {
            phrase.quality(tokens.subList(at, at + very + 1));
            at += very + 1;
            return true;
        }
        boolean chained = at < tokens.size()
                && tokens.get(at).english().equals("and")
                && phrase.hasQuality()
                && is(at + 1, Kind.ADJECTIVE)
                && !is(at + 2, Kind.NOUN)
                && !staysBehind(at + 1);
        if (chained) {
            phrase.chained(tokens.subList(at, at + 2));
            at += 2;
            return true;
        }
        if (is(at, Kind.NOUN)) {
            phrase.modifier(tokens.get(at++));
            return true;
        }
        return false;
    }

    /** "bleu clair", "rojo oscuro" */
    private boolean isShadeOf(NounPhrase phrase) {
        return is(at, Kind.ADJECTIVE)
                && Set.of("bright", "dark", "pale", "light")
                        .contains(tokens.get(at).english())
                && phrase.endsInColour();
    }

    /** "perché sur un crâne": a participle with something of its own stays behind its noun. */
    private boolean staysBehind(int index) {
        String quality = tokens.get(index).english();
        String next = index + 1 < tokens.size() ? tokens.get(index + 1).english() : "";
        return next.equals("with")
                ? EnglishClasses.WITH_SOMETHING.contains(quality)
                : isParticiple(quality) && isPlace(next);
    }

    private static boolean isParticiple(String quality) {
        return PARTICIPLE.matcher(quality).matches() && !EnglishWords.isColour(quality) && !quality.equals("wooden");
    }

    /** A preposition, or a phrase that begins with one ("on the moon"). */
    private static boolean isPlace(String english) {
        return EnglishClasses.PREPOSITIONS.contains(english)
                || (english.contains(" ") && EnglishClasses.PREPOSITIONS.contains(english.replaceFirst(" .*", "")));
    }

    /** "en bois", "de piedra" */
    private boolean material(NounPhrase phrase) {
        if (!isMaterialAt(at)) {
            return false;
        }
        phrase.modifier(tokens.get(at + 1));
        at += 2;
        return true;
    }

    private boolean isMaterialAt(int index) {
        return index < tokens.size()
                && Set.of("in", "of").contains(tokens.get(index).english())
                && is(index + 1, Kind.NOUN)
                && EnglishClasses.MATERIALS.contains(singular(index + 1));
    }

    /** "train de vapeur" is a steam train, "tasse de café" a cup of coffee, "fille de ojos verdes" one with green eyes. */
    private boolean compound(NounPhrase phrase) {
        boolean of = at < tokens.size() && tokens.get(at).english().equals("of") && headFrom(at + 1) >= 0;
        if (!of) {
            return false;
        }
        int noun = headFrom(at + 1);
        boolean had = EnglishClasses.HAD.contains(singular(noun));
        boolean bare = noun == at + 1;
        if (!had && bare && !Containers.hold(phrase.singular())) {
            phrase.modifier(tokens.get(noun));
            at = noun + 1;
            return true;
        }
        Token joining = had ? tokens.get(at).as("with") : tokens.get(at);
        at++;
        RomanceOrder inner = new RomanceOrder(tokens);
        inner.at = at;
        inner.phrase(noun);
        phrase.complement(joining, inner.out);
        at = inner.at;
        return true;
    }

    private String singular(int index) {
        return tokens.get(index).gloss().orElseThrow().singular();
    }

    private boolean is(int index, Kind kind) {
        return index < tokens.size() && tokens.get(index).is(kind);
    }
}
