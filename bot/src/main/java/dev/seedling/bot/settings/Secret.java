package dev.seedling.bot.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text that must not show up in logs. */
public record Secret(@JsonValue String text) {
    /** No secret at all. */
    public static final Secret NONE = new Secret("");

    @JsonCreator
    public static Secret of(String text) {
        return new Secret(text.strip());
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public String toString() {
        return isBlank() ? "(none)" : "(hidden)";
    }
}
