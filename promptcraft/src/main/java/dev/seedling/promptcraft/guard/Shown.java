package dev.seedling.promptcraft.guard;

import java.util.regex.Pattern;

/**
 * Text of others as it may be shown: on one line, without control characters, which steer terminals, and without the
 * marks that turn the reading direction. Prompts stay as they are; only what is shown changes.
 */
public final class Shown {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]+");
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");

    private Shown() {}

    public static String plain(String text) {
        return STEERING.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
