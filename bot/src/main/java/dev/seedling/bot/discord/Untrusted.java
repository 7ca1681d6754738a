package dev.seedling.bot.discord;

import dev.seedling.promptcraft.guard.Shown;
import java.util.stream.Collectors;

/**
 * Texts of others, shown so that they are only text: no headings, no links, no mentions, no way out of a code block.
 * What is painted stays as it was typed; only what is shown changes.
 */
final class Untrusted {
    private static final String SPECIAL = "\\*_~`|>#[]()<-+.:!";
    private static final String INVISIBLE = "\u200b"; // zero-width space
    private static final String LOOKALIKE_TICK = "\u02cb";

    private Untrusted() {}

    /** On one line, among words of our own. */
    static String inline(String text, int maxLength) {
        StringBuilder shown = new StringBuilder();
        for (char letter : shorten(Shown.plain(text), maxLength).toCharArray()) {
            if (SPECIAL.indexOf(letter) >= 0) {
                shown.append('\\');
            }
            shown.append(Character.isWhitespace(letter) ? ' ' : letter);
            if (letter == '@') {
                shown.append(INVISIBLE);
            }
        }
        return shown.toString();
    }

    /** As a code block, easy to copy. */
    static String block(String text, int maxLength) {
        return "```\n"
                + shorten(text.lines().map(Shown::plain).collect(Collectors.joining("\n")), maxLength)
                        .replace("`", LOOKALIKE_TICK)
                + "\n```";
    }

    static String shorten(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = maxLength - 1;
        // A character beyond the basic plane takes two: never half of one.
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }
}
