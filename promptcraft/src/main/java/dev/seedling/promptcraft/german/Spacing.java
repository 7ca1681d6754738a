package dev.seedling.promptcraft.german;

import java.util.List;

/** Joins translated tokens as English is written. */
final class Spacing {
    private Spacing() {}

    static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            boolean closes = token.source() == Token.Source.MARK && ",.;:!?)]%".contains(token.german());
            boolean opened = !text.isEmpty() && "([".indexOf(text.charAt(text.length() - 1)) >= 0;
            if (!text.isEmpty() && !closes && !opened) {
                text.append(' ');
            }
            text.append(token.english());
        }
        return text.toString()
                .replaceAll("(?<=\\d): (?=\\d)", ":")
                .replaceAll("\\bof of\\b", "of")
                .replaceAll("(?i)\\ba(?= [aeiou](?!ni(?!m)|ne\\b|se))", "an")
                .replaceAll("\\b(very|a) much\\b", "$1");
    }
}
