package dev.seedling.promptcraft.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers that other languages make of several words, or of one long word, in digits: "zweiunddreißig", "vingt et un",
 * "treinta y dos". The lexicons have the short ones.
 */
final class Numerals {
    private static final List<String> GERMAN_UNITS =
            units("ein", "zwei", "drei", "vier", "f(?:ü|ue)nf", "sechs", "sieben", "acht", "neun");
    private static final List<String> GERMAN_TENS = List.of(
            "zwanzig", "drei(?:ß|ss)ig", "vierzig", "f(?:ü|ue)nfzig", "sechzig", "siebzig", "achtzig", "neunzig");
    private static final List<String> FRENCH_UNITS = units(
            "une?",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf");
    private static final List<String> FRENCH_TENS = List.of(
            "vingt",
            "trente",
            "quarante",
            "cinquante",
            "soixante",
            "septante",
            "quatre-vingts?|huitante|octante",
            "nonante");
    private static final List<String> SPANISH_UNITS =
            units("un[oa]?|ún", "d[oó]s", "tr[eé]s", "cuatro", "cinco", "s[eé]is", "siete", "ocho", "nueve");
    private static final List<String> SPANISH_TENS =
            List.of("veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");

    private static final Pattern GERMAN =
            whole("(?<unit>" + any(GERMAN_UNITS) + ")und(?<ten>" + any(GERMAN_TENS) + ")");
    private static final Pattern FRENCH =
            whole("(?<ten>" + any(FRENCH_TENS) + ")(?:-|[\\s-]et[\\s-])(?<unit>" + any(FRENCH_UNITS) + ")");
    private static final Pattern SPANISH =
            whole("(?:(?<ten>" + any(SPANISH_TENS) + ")\\s+y\\s+|veinti)(?<unit>" + any(SPANISH_UNITS) + ")");
    private static final Pattern FRENCH_ALONE =
            whole("(?<ten>" + any(FRENCH_TENS.subList(2, FRENCH_TENS.size())) + ")");
    private static final Pattern SPANISH_ALONE =
            whole("(?<ten>" + any(SPANISH_TENS.subList(2, SPANISH_TENS.size())) + ")");

    private Numerals() {}

    static String inDigits(String text, Language language) {
        return switch (language) {
            case GERMAN -> replaced(text, GERMAN, GERMAN_TENS, GERMAN_UNITS);
            case FRENCH -> alone(replaced(text, FRENCH, FRENCH_TENS, FRENCH_UNITS), FRENCH_ALONE, FRENCH_TENS);
            case SPANISH -> alone(replaced(text, SPANISH, SPANISH_TENS, SPANISH_UNITS), SPANISH_ALONE, SPANISH_TENS);
            case ENGLISH, OTHER -> text;
        };
    }

    private static String replaced(String text, Pattern compound, List<String> tens, List<String> units) {
        var matcher = compound.matcher(text);
        return matcher.replaceAll(match -> {
            int ten = matcher.group("ten") == null ? 0 : index(tens, matcher.group("ten"));
            return String.valueOf(10 * (ten + 2) + index(units, matcher.group("unit")));
        });
    }

    private static String alone(String text, Pattern ten, List<String> tens) {
        return ten.matcher(text).replaceAll(match -> String.valueOf(10 * (index(tens, match.group()) + 2)));
    }

    private static int index(List<String> patterns, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int at = 0;
        while (!lower.matches(patterns.get(at))) {
            at++;
        }
        return at;
    }

    /** From one on; nothing is called zero. */
    private static List<String> units(String... names) {
        List<String> units = new ArrayList<>(List.of("(?!)"));
        units.addAll(List.of(names));
        return List.copyOf(units);
    }

    private static String any(List<String> patterns) {
        return String.join("|", patterns);
    }

    private static Pattern whole(String number) {
        return Pattern.compile(
                "(?<![\\p{L}\\d-])(?:" + number + ")(?![\\p{L}\\d-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
