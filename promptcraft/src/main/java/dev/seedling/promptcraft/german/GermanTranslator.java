package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Spacing;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import dev.seedling.promptcraft.translation.Translation;
import dev.seedling.promptcraft.translation.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * German to English by lexicon and a handful of grammar rules: enough for what people ask a painter for. Words that are
 * not in the lexicon stay as typed and are reported. Safe for many threads.
 */
public final class GermanTranslator implements Translator {
    private static final int LONGEST_PHRASE = 4;

    private final Lexicon lexicon = new Lexicon();
    private final ProperNames properNames = new ProperNames(lexicon);
    private final Derivations derivations = new Derivations(lexicon);
    private final Compounds compounds = new Compounds(lexicon, derivations);

    @Override
    public Translation translate(String german) {
        List<Token> glossed = gloss(Token.in(Spoken.written(german)));
        List<String> unknown = IntStream.range(0, glossed.size())
                .filter(i -> isUnknown(glossed, i))
                .mapToObj(i -> glossed.get(i).typed())
                .toList();
        List<Token> ordered = WordOrder.english(Numbering.english(Clauses.english(glossed)));
        return new Translation(Idiom.of(Spacing.join(ordered)), unknown);
    }

    @Override
    public boolean tells(String word) {
        return !SharedSpellings.WORDS.contains(word) && changes(word);
    }

    /** Whether the lexicon has English for a word, and it is another word. */
    private boolean changes(String word) {
        if (lexicon.phrase(Spoken.written(word)).isPresent()) {
            return true;
        }
        Optional<Gloss> gloss = lexicon.word(word);
        return gloss.isPresent()
                && !word.replaceFirst("e?s$", "")
                        .startsWith(gloss.get().singular().replaceFirst("e?s$", ""));
    }

    @Override
    public int entries() {
        return lexicon.size();
    }

    private List<Token> gloss(List<Token> raw) {
        List<Token> glossed = new ArrayList<>();
        Map<Integer, Token> names = properNames.in(raw);
        int at = 0;
        while (at < raw.size()) {
            if (names.containsKey(at)) {
                glossed.add(names.get(at++));
                continue;
            }
            int length = isAttribute(raw, at) ? 0 : phraseLength(raw, at);
            if (length > 0) {
                String german = text(raw, at, length);
                String english = lexicon.phrase(german).orElseThrow();
                glossed.add(new Token(german, english, Optional.empty(), Source.PHRASE));
                at += length;
            } else {
                glossed.add(word(raw.get(at)));
                at++;
            }
        }
        return glossed;
    }

    /** "ein kleiner Roboter": before a noun it is no comparative. */
    private boolean isAttribute(List<Token> raw, int at) {
        boolean adjective = isKind(raw, at, Gloss.Kind.ADJECTIVE);
        return adjective
                && phraseLength(raw, at) == 1
                && (isKind(raw, at + 1, Gloss.Kind.NOUN) || isKind(raw, at + 1, Gloss.Kind.ADJECTIVE));
    }

    private boolean isKind(List<Token> raw, int at, Gloss.Kind kind) {
        return at < raw.size()
                && lexicon.word(raw.get(at).typed())
                        .filter(gloss -> gloss.kind() == kind)
                        .isPresent();
    }

    private int phraseLength(List<Token> raw, int at) {
        for (int length = Math.min(LONGEST_PHRASE, raw.size() - at); length > 0; length--) {
            if (lexicon.phrase(text(raw, at, length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static String text(List<Token> raw, int at, int length) {
        return raw.subList(at, at + length).stream().map(Token::typed).collect(Collectors.joining(" "));
    }

    private Token word(Token token) {
        if (token.source() == Source.MARK) {
            return token;
        }
        String typed = token.typed();
        Optional<Gloss> gloss = lexicon.word(typed)
                .or(() -> derivations.gloss(typed))
                .or(() -> typed.contains("-") ? compounds.hyphenated(typed) : compounds.gloss(typed));
        return gloss.map(found -> new Token(typed, found.singular(), gloss, Source.WORD))
                .orElse(unknown(token));
    }

    /** A capitalised word without article, adjective or number before it is a name, and needs no English. */
    private static boolean isUnknown(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.source() != Source.UNKNOWN) {
            return false;
        }
        boolean determined = index > 0
                && (tokens.get(index - 1).is(Gloss.Kind.ADJECTIVE)
                        || Set.of("a", "the", "two", "three", "four", "many")
                                .contains(tokens.get(index - 1).english()));
        return Character.isLowerCase(token.typed().charAt(0)) || determined;
    }

    private static Token unknown(Token token) {
        return new Token(token.typed(), token.typed(), Optional.empty(), Source.UNKNOWN);
    }
}
