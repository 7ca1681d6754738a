package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Gloss.GrammaticalNumber;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import dev.seedling.promptcraft.translation.LexiconFile.Entry;
import dev.seedling.promptcraft.translation.Token;
import dev.seedling.promptcraft.translation.Token.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words and groups of words that are not inflected, several for one English side, parted by commas. An English side that
 * ends in {@code (n)} or {@code (a)} is a noun or an adjective.
 */
final class PhraseTable {
    static final int LONGEST = 6;

    private final Map<String, Token> phrases = new HashMap<>();

    void add(Entry entry) {
        String english = entry.left().replaceFirst(" \\([na]\\)$", "");
        for (String phrase : entry.right().split("\\s*,\\s*", -1)) {
            Token token = new Token(phrase, english, gloss(entry.left(), english), Source.PHRASE);
            phrases.put(key(RomanceTokens.in(phrase)), token);
            phrases.putIfAbsent(Accents.without(key(RomanceTokens.in(phrase))), token);
        }
    }

    /** The longest phrase that begins at a token: how many tokens it has, and its English. */
    Optional<Found> at(List<Token> tokens, int at) {
        for (int length = Math.min(LONGEST, tokens.size() - at); length > 0; length--) {
            String key = key(tokens.subList(at, at + length));
            Token token = phrases.get(key);
            Token known = token != null || length == 1 ? token : phrases.get(Accents.without(key));
            if (known != null) {
                return Optional.of(new Found(length, known));
            }
        }
        return Optional.empty();
    }

    record Found(int length, Token token) {}

    private static Optional<Gloss> gloss(String left, String english) {
        if (left.endsWith(" (n)")) {
            return Optional.of(new Gloss(Kind.NOUN, english, english, GrammaticalNumber.SINGULAR));
        }
        return left.endsWith(" (a)") ? Optional.of(Gloss.word(Kind.ADJECTIVE, english)) : Optional.empty();
    }

    private static String key(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.typed().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .collect(Collectors.joining(" "));
    }
}
