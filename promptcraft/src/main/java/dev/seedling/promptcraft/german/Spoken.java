package dev.seedling.promptcraft.german;

import java.util.Locale;
import java.util.regex.Pattern;

/** German as it is talked: "nen Hund", "mit 'ner Katze". */
public final class Spoken {
    private static final Pattern ARTICLE = Pattern.compile(
            "(?<![\\p{L}'’])['’]?(ne[nmr]?)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Spoken() {}

    /** The same text with its articles in full, as they are written. */
    public static String written(String talked) {
        return ARTICLE.matcher(talked)
                .replaceAll(article -> "ei" + article.group(1).toLowerCase(Locale.ROOT));
    }
}
