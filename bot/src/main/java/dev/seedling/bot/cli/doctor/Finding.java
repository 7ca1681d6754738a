package dev.seedling.bot.cli.doctor;

import java.util.Locale;

/**
 * What a check saw.
 *
 * @param what the thing looked at, in a word or two
 * @param remedy how to mend it; empty where nothing needs mending
 */
public record Finding(Level level, String what, String found, String remedy) {
    /** How bad it is. */
    public enum Level {
        OK,
        /** Works, but not as well as it could, or not everything does. */
        WARN,
        /** Painting will not work. */
        FAIL
    }

    public static Finding ok(String what, String found) {
        return new Finding(Level.OK, what, found, "");
    }

    public static Finding warn(String what, String found, String remedy) {
        return new Finding(Level.WARN, what, found, remedy);
    }

    public static Finding fail(String what, String found, String remedy) {
        return new Finding(Level.FAIL, what, found, remedy);
    }

    public boolean isFailure() {
        return level == Level.FAIL;
    }

    /** One line, in columns: {@code warn  ollama  not running at ...; mend: ollama serve}. */
    @Override
    public String toString() {
        String line = "%-4s  %-15s  %s".formatted(level.name().toLowerCase(Locale.ROOT), what, found);
        return remedy.isEmpty() ? line : line + "; mend: " + remedy;
    }
}
