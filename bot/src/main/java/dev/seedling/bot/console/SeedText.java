package dev.seedling.bot.console;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.diffusion.Seeds;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Seeds as people type them: whole numbers of 32 bits, as the reference takes them. */
final class SeedText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");

    private SeedText() {}

    /** @throws StudioException if the text is no seed */
    static long parse(String text) {
        return number(text)
                .filter(Seeds::has)
                .orElseThrow(() -> new StudioException(
                        "seed must be a whole number from 0 to %d, was '%s'".formatted(Seeds.MAX, text)));
    }

    /** Whether the text is a whole number, of any length: then it was meant as a seed, and is judged as one. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static final class Converter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return parse(text);
        }
    }
}
