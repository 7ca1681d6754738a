package dev.seedling.bot.discord;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The bot's sentences in one language; English where the language has no file of its own. */
final class Phrases {
    private static final String BUNDLE = "dev.seedling.bot.discord.phrases";
    // Not the language of the machine that the bot happens to run on.
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Phrases in(Locale locale) {
        return new Phrases(ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK));
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
