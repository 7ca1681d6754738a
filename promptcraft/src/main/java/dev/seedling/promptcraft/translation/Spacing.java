package dev.seedling.promptcraft.translation;

import dev.seedling.promptcraft.english.Article;
import java.util.List;
import java.util.regex.Pattern;

/** Joins translated tokens as English is written. */
public final class Spacing {
    private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})[Aa](?= ([\\p{L}\\d]\\S*))");

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
        String joined = text.toString()
                .replaceAll("(?<=\\d): (?=\\d)", ":")
                .replaceAll("\\bof of\\b", "of")
                .replaceAll("\\b(very|a) much\\b", "$1");
        return ARTICLE.matcher(joined).replaceAll(match -> Article.agreeing(match.group(), match.group(1)));
    }
}
