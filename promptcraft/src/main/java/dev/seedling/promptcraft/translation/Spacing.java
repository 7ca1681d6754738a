package dev.seedling.promptcraft.translation;

import java.util.List;

/** Joins translated tokens as English is written. */
public final class Spacing {
    private Spacing() {}

    public static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (token.english().isEmpty()) {
                continue;
            }
            boolean closes = token.source() == Token.Source.MARK && ",.;:!?)]%".contains(token.typed());
            boolean opened = !text.isEmpty() && "([".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (!text.isEmpty() && !closes && !opened) {
                text.append(' ');
            }
            text.append(token.english());
        }
        return text.toString()
                .replaceAll("(?<=\\d): (?=\\d)", ":")
                .replaceAll("\\bof of\\b", "of")
                .replaceAll("(?i)(?<!\\p{L})a(?= [aeiou](?!ni(?!m)|ne\\b|se))", "an")
                .replaceAll("\\b(very|a) much\\b", "$1");
    }
}
