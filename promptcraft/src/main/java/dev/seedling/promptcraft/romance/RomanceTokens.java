package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.translation.Token;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into words and marks; an elided word ("l'", "d'") is one by itself. */
final class RomanceTokens {
    private static final Pattern PIECE = Pattern.compile(
            "\\p{Lu}{1,3}[/&]\\p{Lu}{1,3}(?!\\p{L})|(?iu)(?<!\\p{L})(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['\u2019](?=\\p{L}|$)"
                    + "|\\p{L}+(?:['\u2019]\\p{L}+)*(?:-[\\p{L}\\d]+)*|\\d+(?:[.,]\\d+)*\\p{L}*|\\S");

    private RomanceTokens() {}

    static List<Token> in(String text) {
        return Token.in(text, PIECE);
    }
}
