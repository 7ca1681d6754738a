package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.lock.EnglishWords;
import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Spacing;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import dev.seedling.promptcraft.translation.Translation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** French or Spanish to English: a word each, then clauses, noun phrases and prepositions as English has them. */
final class RomanceTranslator {
    /** Behind such a word a verb is going on. */
    private static final Set<String> BEFORE_VERBS =
            Set.of("qui", "que", "qu'", "quien", "il", "elle", "ils", "elles", "on", "se", "s'", "él", "ella", "ellos");

    private final RomanceLexicon lexicon;
    private final Linking linking;

    RomanceTranslator(RomanceLexicon lexicon) {
        this.lexicon = lexicon;
        this.linking = new Linking(lexicon);
    }

    Translation translate(String masked) {
        List<Token> glossed = gloss(RomanceTokens.in(masked));
        List<Token> ordered = RomancePrepositions.english(RomanceOrder.english(RomanceClauses.english(glossed)));
        return new Translation(Spacing.join(ordered), unknown(glossed));
    }

    private List<Token> gloss(List<Token> raw) {
        boolean capitalsTell = capitalsTell(raw);
        List<Token> glossed = new ArrayList<>();
        int at = 0;
        while (at < raw.size()) {
            Optional<PhraseTable.Found> phrase = lexicon.phrases().at(raw, at);
            boolean name = capitalsTell && isNameAt(raw, at);
            boolean alone = phrase.isEmpty() || (name && phrase.get().length() == 1 && !isNamed(phrase.get()));
            glossed.add(alone ? word(raw, at, glossed, name) : phrase.get().token());
            at += alone ? 1 : phrase.get().length();
        }
        return glossed;
    }

    private Token word(List<Token> raw, int at, List<Token> before, boolean name) {
        Token token = raw.get(at);
        if (token.source() == Source.MARK) {
            return Set.of("¿", "¡").contains(token.typed()) ? token.as("") : token;
        }
        Optional<Gloss> gloss = glossOf(raw, at, before)
                .filter(found -> !name || Character.isUpperCase(found.singular().charAt(0)));
        if (gloss.isPresent()) {
            return new Token(token.typed(), gloss.get().singular(), gloss, Source.WORD);
        }
        String lower = lower(token);
        Optional<String> number = name ? Optional.empty() : lexicon.number(lower);
        if (number.isPresent()) {
            return new Token(token.typed(), spelled(number.get(), token), Optional.empty(), Source.PHRASE);
        }
        return lower.contains("-") ? hyphenated(token) : unknown(token);
    }

    /** What a word with several readings is, by what stands before and behind it. */
    private Optional<Gloss> glossOf(List<Token> raw, int at, List<Token> before) {
        String word = lower(raw.get(at));
        Optional<Gloss> noun = lexicon.noun(word);
        Optional<Gloss> quality = lexicon.quality(word);
        Optional<Gloss> doing = lexicon.doing(word);
        boolean behindNoun = !before.isEmpty() && isNounLike(before.get(before.size() - 1));
        if (at > 0 && BEFORE_VERBS.contains(lower(raw.get(at - 1)))) {
            return first(doing, quality, noun);
        }
        if (behindNoun) {
            return first(quality, doing, noun);
        }
        if (linking.isBefore(lower(raw, at - 2), lower(raw, at - 1), lower(raw, at + 1))) {
            return first(quality, noun, doing);
        }
        boolean beforeNoun =
                at + 1 < raw.size() && lexicon.noun(lower(raw.get(at + 1))).isPresent();
        return beforeNoun
                        && quality.isPresent()
                        && lexicon.quality(lower(raw.get(at + 1))).isEmpty()
                ? quality
                : first(noun, quality, doing);
    }

    private static boolean isNounLike(Token token) {
        return token.is(Gloss.Kind.NOUN)
                || token.name()
                || (token.is(Gloss.Kind.ADJECTIVE) && token.source() == Source.WORD && !isEarly(token));
    }

    /** "petit", "gran": such adjectives stand before their noun, so a noun follows. */
    private static boolean isEarly(Token token) {
        return Set.of(
                        "small",
                        "little",
                        "big",
                        "great",
                        "beautiful",
                        "pretty",
                        "old",
                        "young",
                        "new",
                        "good",
                        "bad",
                        "long")
                .contains(token.english());
    }

    private static Optional<Gloss> first(Optional<Gloss> likely, Optional<Gloss> less, Optional<Gloss> least) {
        return likely.or(() -> less).or(() -> least);
    }

    /** "robot-jardinier": each half by itself. */
    private Token hyphenated(Token token) {
        String english = Arrays.stream(lower(token).split("-"))
                .map(part -> lexicon.noun(part)
                        .or(() -> lexicon.quality(part))
                        .map(Gloss::singular)
                        .orElse(part))
                .collect(Collectors.joining(" "));
        boolean changed = !english.equals(lower(token).replace('-', ' '));
        return changed ? new Token(token.typed(), english, Optional.empty(), Source.WORD) : unknown(token);
    }

    private static String spelled(String digits, Token token) {
        return Character.isDigit(token.typed().charAt(0)) ? digits : EnglishWords.numberWord(Integer.parseInt(digits));
    }

    private static Token unknown(Token token) {
        return new Token(token.typed(), token.typed(), Optional.empty(), Source.UNKNOWN);
    }

    /** A phrase that is itself a name: "Tour Eiffel", "Noël". */
    private static boolean isNamed(PhraseTable.Found phrase) {
        return Character.isUpperCase(phrase.token().english().charAt(0));
    }

    /** Where nearly all words have capitals, they tell nothing. */
    private static boolean capitalsTell(List<Token> raw) {
        long words = raw.stream().filter(token -> token.source() == Source.RAW).count();
        long capitals = raw.stream().filter(RomanceTranslator::isCapital).count();
        return capitals <= 3 || capitals * 3 <= words * 2;
    }

    private static boolean isCapital(Token token) {
        return token.source() == Source.RAW
                && Character.isUpperCase(token.typed().charAt(0));
    }

    /** A capital amid a sentence. */
    private static boolean isNameAt(List<Token> raw, int at) {
        boolean first = at == 0
                || Set.of(".", "!", "?", ":", "¿", "¡").contains(raw.get(at - 1).typed());
        return isCapital(raw.get(at)) && !first && raw.get(at).typed().length() > 1;
    }

    private static String lower(List<Token> raw, int at) {
        return at >= 0 && at < raw.size() ? lower(raw.get(at)) : "";
    }

    private static String lower(Token token) {
        return token.typed().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** Words in small letters without English; a capital is a name's. */
    private static List<String> unknown(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(tokens::get)
                .filter(token -> token.source() == Source.UNKNOWN && !token.name())
                .map(Token::typed)
                .toList();
    }
}
