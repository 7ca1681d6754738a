package dev.seedling.bot.settings;

/** A setting that cannot be used, in one sentence: which key, in which file or variable, what is allowed. */
public final class SettingsException extends RuntimeException {
    private final String key;
    private final String complaint;

    public SettingsException(String sentence) {
        this("", sentence, sentence);
    }

    public SettingsException(String sentence, Throwable cause) {
        this(sentence);
        initCause(cause);
    }

    /** Says what is wrong with a key; {@link #foundIn} adds where it was set. */
    SettingsException(String key, String complaint) {
        this(key, complaint, key + " " + complaint);
    }

    private SettingsException(String key, String complaint, String sentence) {
        super(sentence);
        this.key = key;
        this.complaint = complaint;
    }

    String key() {
        return key;
    }

    SettingsException foundIn(String source) {
        return new SettingsException(key, complaint, "%s in %s %s".formatted(key, source, complaint));
    }

    static void requireBetween(String key, long min, long max, long value) {
        if (value < min || value > max) {
            throw new SettingsException(key, "must be %d to %d, was %d".formatted(min, max, value));
        }
    }
}
