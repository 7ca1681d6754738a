package dev.seedling.diffusion.png;

import dev.seedling.diffusion.DiffusionException;
import java.math.BigDecimal;
import java.util.Map;

/** Numbers in a line of settings. */
final class Numbers {
    private Numbers() {}

    /** @throws DiffusionException if the setting is missing or no number */
    static BigDecimal of(Map<String, String> settings, String key) {
        String value = required(settings, key);
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new DiffusionException("the picture's %s must be a number, was '%s'".formatted(key, value), e);
        }
    }

    /** @throws DiffusionException if the setting is missing */
    static String required(Map<String, String> settings, String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new DiffusionException("the picture's text must say its %s, but does not".formatted(key));
        }
        return value;
    }

    /** Without trailing zeros, nor an exponent. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
