package dev.seedling.promptcraft.guard;

import java.util.regex.Pattern;

/** Text as it may be shown in a chat: no control characters, no mentions that ring, no markup. Prompts stay as they are. */
public final class Shown {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");
    private static final Pattern MARKUP = Pattern.compile("([\\\\*_`~|>#\\[\\]])");
    private static final String ZERO_WIDTH_SPACE = "\u200b";

    private Shown() {}

    /** @param most characters before the text is cut with an ellipsis */
    public static String text(String text, int most) {
        String plain = CONTROL.matcher(text).replaceAll("");
        String cut = plain.codePointCount(0, plain.length()) > most
                ? plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "\u2026"
                : plain;
        String unmarked = MARKUP.matcher(cut).replaceAll("\\\\$1");
        return unmarked.replace("@", "@" + ZERO_WIDTH_SPACE).replaceAll("<(?=[@#:a-z])", "<" + ZERO_WIDTH_SPACE);
    }
}
