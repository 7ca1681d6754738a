package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.english.Article;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grammar after some words were exchanged for others: "tabby cat" is no "cat cat", "an enormous dog" no "an big dog". */
final class Mended {
    private static final Pattern DOUBLED = Pattern.compile("\\b(\\p{L}+) \\1\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile("\\b(an?) ([\\p{L}\\d]+)", Pattern.CASE_INSENSITIVE);

    private Mended() {}

    /** @param before the text as it was typed, whose own doubles and articles stay */
    static String of(String text, String before) {
        String single =
                DOUBLED.matcher(before).find() ? text : DOUBLED.matcher(text).replaceAll("$1");
        return ARTICLE.matcher(single)
                .replaceAll(match -> before.contains(match.group())
                        ? Matcher.quoteReplacement(match.group())
                        : Article.agreeing(match.group(1), match.group(2)) + " " + match.group(2));
    }
}
