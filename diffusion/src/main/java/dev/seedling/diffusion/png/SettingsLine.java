package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.ForeignText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The WebUI's line of settings while it is read. It remembers what nobody asked for: a setting that is passed over may
 * have made the picture what it is, so it is told.
 */
final class SettingsLine {
    private final Map<String, String> settings;
    private final Set<String> unread;
    private final List<String> notes = new ArrayList<>();

    SettingsLine(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
        this.unread = new LinkedHashSet<>(settings.keySet());
    }

    Optional<String> text(String key) {
        unread.remove(key);
        return Optional.ofNullable(settings.get(key));
    }

    /** @throws DiffusionException if it is missing */
    String required(String key) {
        return text(key)
                .orElseThrow(() ->
                        new DiffusionException("the picture's text must say its %s, but does not".formatted(key)));
    }

    /** @throws DiffusionException if it is no number */
    Optional<Double> number(String key) {
        return decimal(key).map(BigDecimal::doubleValue);
    }

    /** @throws DiffusionException if it is no whole number */
    Optional<Long> whole(String key) {
        return decimal(key).map(number -> {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                throw wrong(key, "a whole number", number.toString(), e);
            }
        });
    }

    /** @throws DiffusionException if it is no whole number, or one of more than 32 bits */
    Optional<Integer> integer(String key) {
        return whole(key).map(number -> {
            try {
                return Math.toIntExact(number);
            } catch (ArithmeticException e) {
                throw wrong(key, "a smaller number", number.toString(), e);
            }
        });
    }

    /** Remembers what is not painted as the text says, a clause. */
    void note(String clause) {
        notes.add(clause);
    }

    /** What was noted, then what was not read. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        for (String key : unread) {
            all.add("'%s' is not understood, and left out"
                    .formatted(ForeignText.shown(key + ": " + settings.get(key))));
        }
        return all;
    }

    private Optional<BigDecimal> decimal(String key) {
        return text(key).map(value -> {
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException e) {
                throw wrong(key, "a number", value, e);
            }
        });
    }

    private static DiffusionException wrong(String key, String allowed, String found, Exception cause) {
        return new DiffusionException(
                "the picture's %s must be %s, was '%s'".formatted(key, allowed, ForeignText.shown(found)), cause);
    }
}
