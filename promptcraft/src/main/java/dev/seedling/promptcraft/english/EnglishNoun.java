package dev.seedling.promptcraft.english;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A noun in both numbers. Of a name of several words the last has them. */
public record EnglishNoun(String singular, String plural) {
    /** Has no plural in a lexicon: "Haare" are hair. Asked for by number it has one: "three beers". */
    private static final Set<String> STUFF = Set.of("""
            people hair armor furniture fruit bread water snow ice milk butter cheese meat rice honey beer coffee tea
            grass fog mist smoke sand dust mud gold silver iron steel wool silk leather lightning moonlight sunlight
            luggage jewelry clothing food pasta music seaweed moss lava
            """.strip().split("\\s+"));

    /** A thing by its name in either number, both in lower case; a plural that is given is its plural. */
    public static EnglishNoun of(String name) {
        String given = name.toLowerCase(Locale.ROOT);
        String singular = inflected(given, Ending::singular);
        return new EnglishNoun(singular, singular.equals(given) ? inflected(given, Ending::plural) : given);
    }

    /** A lexicon's right side: a singular, and behind a bar its plural where the rules would miss it. */
    public static EnglishNoun parse(String english) {
        int bar = english.indexOf(" | ");
        return bar < 0
                ? new EnglishNoun(english, inflected(english, EnglishNoun::inLexicons))
                : new EnglishNoun(english.substring(0, bar), english.substring(bar + 3));
    }

    /** As a pattern that fits both. */
    public String either() {
        String usual = singular.endsWith("s") ? "(?:es)?" : "s?"; // "volcanos" and "cactuses" are written, too
        return "(?:" + Pattern.quote(plural) + "|" + Pattern.quote(singular) + usual + ")";
    }

    private static String inLexicons(String singular) {
        return STUFF.contains(singular) ? singular : Ending.plural(singular);
    }

    private static String inflected(String name, UnaryOperator<String> number) {
        int of = name.indexOf(" of ");
        String head = of < 0 ? name : name.substring(0, of); // of "bouquet of flowers" the bouquet
        int last = head.lastIndexOf(' ') + 1;
        return head.substring(0, last) + number.apply(head.substring(last)) + name.substring(head.length());
    }
}
