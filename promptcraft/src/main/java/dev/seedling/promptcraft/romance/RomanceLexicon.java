package dev.seedling.promptcraft.romance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Words of one language by what they are. Things come from {@code things.txt}, which has both languages on a line; the
 * rest from the language's own file, in sections.
 */
final class RomanceLexicon {
    private final Map<String, String> things = new HashMap<>();
    private final Map<String, String> colours = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> function = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();

    private RomanceLexicon(String file, int column, UnaryOperator<String> plural) {
        lines("things.txt").forEach(line -> addThing(line, column, plural));
        String section = "";
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                section = line;
            } else {
                add(section, line);
            }
        }
    }

    static RomanceLexicon french() {
        return new RomanceLexicon("french.txt", 0, RomanceLexicon::frenchPlural);
    }

    static RomanceLexicon spanish() {
        return new RomanceLexicon("spanish.txt", 1, RomanceLexicon::spanishPlural);
    }

    /** English for a thing, alternatives parted by bars. */
    Optional<String> thing(String word) {
        return Optional.ofNullable(things.get(word.toLowerCase(Locale.ROOT)));
    }

    Optional<String> colour(String word) {
        return Optional.ofNullable(colours.get(word));
    }

    /** In digits. */
    Optional<String> number(String word) {
        return word.matches("[1-9]\\d{1,3}|[2-9]") ? Optional.of(word) : Optional.ofNullable(numbers.get(word));
    }

    boolean isFunctionWord(String word) {
        return function.contains(word);
    }

    boolean isFixed(String word) {
        return fixed.contains(word);
    }

    boolean knows(String word) {
        return things.containsKey(word) || colours.containsKey(word) || numbers.containsKey(word);
    }

    private void addThing(String line, int column, UnaryOperator<String> plural) {
        String english = line.substring(0, line.indexOf('=')).strip();
        String[] columns = line.substring(line.indexOf('=') + 1).split(";", -1);
        for (String word : words(columns[column])) {
            things.putIfAbsent(word, english);
            things.putIfAbsent(plural.apply(word), english);
        }
    }

    private void add(String section, String line) {
        switch (section) {
            case "[numbers]" -> addTo(numbers, line);
            case "[colours]" -> addTo(colours, line);
            case "[function]" -> function.addAll(words(line));
            case "[fixed]" -> fixed.addAll(words(line));
            default -> throw new IllegalStateException("a lexicon has no section " + section);
        }
    }

    private static void addTo(Map<String, String> map, String line) {
        int equals = line.indexOf('=');
        words(line.substring(equals + 1))
                .forEach(word -> map.put(word, line.substring(0, equals).strip()));
    }

    private static String frenchPlural(String noun) {
        if (noun.matches(".*[sxz]")) {
            return noun;
        }
        if (noun.matches(".*(?:eau|eu)")) {
            return noun + "x";
        }
        return noun.endsWith("al") ? noun.substring(0, noun.length() - 2) + "aux" : noun + "s";
    }

    private static String spanishPlural(String noun) {
        if (noun.matches(".*[aeiouéáó]")) {
            return noun + "s";
        }
        if (noun.endsWith("z")) {
            return noun.substring(0, noun.length() - 1) + "ces";
        }
        int accented = noun.length() - 2;
        int plain = "áéíóú".indexOf(noun.charAt(accented));
        String stem =
                plain < 0 ? noun : noun.substring(0, accented) + "aeiou".charAt(plain) + noun.substring(accented + 1);
        return stem + "es";
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = RomanceLexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
