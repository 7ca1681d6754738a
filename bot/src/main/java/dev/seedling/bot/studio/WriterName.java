package dev.seedling.bot.studio;

import dev.seedling.promptcraft.CraftedPrompt;
import java.util.Locale;

/** What the writer of a prompt is called: in texts, and in the keys of phrases. */
public final class WriterName {
    private WriterName() {}

    /** Such as {@code as-is}. */
    public static String of(CraftedPrompt.Author author) {
        return author.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
