package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.german.Token.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * German to English by lexicon and a handful of grammar rules: enough for what people ask a painter for. Words that are
 * not in the lexicon stay as typed and are reported. Safe for many threads.
 */
public final class GermanTranslator {
    private static final int LONGEST_PHRASE = 4;

    private final Lexicon lexicon = new Lexicon();
    private final Compounds compounds = new Compounds(lexicon);

    /**
     * The text in English.
     *
     * @param unknown words with no English, as typed
     */
    public record Translation(String english, List<String> unknown) {
        public Translation {
            unknown = List.copyOf(unknown);
        }
    }

    /** @param german text whose literals are masked by characters that are no letters */
    public Translation translate(String german) {
        List<Token> glossed = gloss(Token.in(german));
        List<String> unknown = IntStream.range(0, glossed.size())
                .filter(i -> isUnknown(glossed, i))
                .mapToObj(i -> glossed.get(i).german())
                .toList();
        List<Token> ordered = WordOrder.english(Numbering.english(glossed));
        return new Translation(Idiom.of(Spacing.join(ordered)), unknown);
    }

    /** Whether the lexicon has English for a word, and it is another word. */
    public boolean changes(String word) {
        if (lexicon.phrase(word).isPresent()) {
            return true;
        }
        Optional<Gloss> gloss = lexicon.word(word);
        return gloss.isPresent()
                && !word.replaceFirst("e?s$", "")
                        .startsWith(gloss.get().singular().replaceFirst("e?s$", ""));
    }

    /** How many entries the lexicon has. */
    public int entries() {
        return lexicon.size();
    }

    private List<Token> gloss(List<Token> raw) {
        List<Token> glossed = new ArrayList<>();
        int at = 0;
        while (at < raw.size()) {
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
                && lexicon.word(raw.get(at).german())
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
        return raw.subList(at, at + length).stream().map(Token::german).collect(Collectors.joining(" "));
    }

    private Token word(Token token) {
        if (token.source() == Source.MARK) {
            return token;
        }
        Optional<Gloss> gloss = lexicon.word(token.german()).or(() -> compounds.gloss(token.german()));
        if (gloss.isPresent()) {
            return new Token(token.german(), gloss.get().singular(), gloss, Source.WORD);
        }
        return token.german().contains("-") ? hyphenated(token) : unknown(token);
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
        return Character.isLowerCase(token.german().charAt(0)) || determined;
    }

    /** "VW-Bus": each half by itself. */
    private Token hyphenated(Token token) {
        String english = Arrays.stream(token.german().split("-"))
                .map(part -> lexicon.word(part).map(Gloss::singular).orElse(part))
                .collect(Collectors.joining(" "));
        boolean changed = !english.equals(token.german().replace('-', ' '));
        return changed ? new Token(token.german(), english, Optional.empty(), Source.WORD) : unknown(token);
    }

    private static Token unknown(Token token) {
        return new Token(token.german(), token.german(), Optional.empty(), Source.UNKNOWN);
    }
}
