package dev.seedling.promptcraft.translation;

import java.util.Map;
import java.util.Set;

/** A noun in both numbers. */
public record EnglishNoun(String singular, String plural) {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("child", "children"),
            Map.entry("person", "people"),
            Map.entry("mouse", "mice"),
            Map.entry("goose", "geese"),
            Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"),
            Map.entry("ox", "oxen"),
            Map.entry("cactus", "cacti"),
            Map.entry("passer-by", "passers-by"),
            Map.entry("roof", "roofs"));
    private static final Set<String> WITHOUT_PLURAL = Set.of("""
            people sheep fish deer moose hair armor furniture fruit bread water snow rain ice milk butter cheese meat rice
            honey wine beer coffee tea grass fog mist smoke fire sand dust mud gold silver iron steel wood paper glass wool
            silk leather lightning moonlight sunlight light luggage jewelry clothing food pasta music text samurai
            shrimp squid spacecraft aircraft seaweed moss lava
            """.strip().split("\\s+"));
    /** "light" and "glass" are stuff and things alike. */
    private static final Set<String> THINGS_TOO =
            Set.of("light", "glass", "fire", "paper", "wood", "text", "wine", "rain");

    /** A lexicon's right side: a singular, and behind a bar its plural where the rule would miss it. */
    public static EnglishNoun parse(String english) {
        int bar = english.indexOf(" | ");
        return bar < 0
                ? new EnglishNoun(english, plural(english))
                : new EnglishNoun(english.substring(0, bar), english.substring(bar + 3));
    }

    private static String plural(String noun) {
        int space = noun.lastIndexOf(' ') + 1;
        String last = noun.substring(space);
        return noun.substring(0, space) + pluralOfWord(last);
    }

    private static String pluralOfWord(String noun) {
        if (IRREGULAR.containsKey(noun)) {
            return IRREGULAR.get(noun);
        }
        boolean stuff = WITHOUT_PLURAL.contains(noun) && !THINGS_TOO.contains(noun);
        if (stuff || noun.matches("(?:glasse|trouser|scissor|overall|binocular|jean|short|pant|headphone|goggle)s")) {
            return noun;
        }
        if (noun.matches("(?:.*[a-z])?(?<!hu|[Gg]er|[Rr]o|otto|talis|sha|cay)man")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.matches(".*(?:lea|wol|shel|loa|scar|el|dwar|hal|cal|thie)f")) {
            return noun.substring(0, noun.length() - 1) + "ves";
        }
        if (noun.matches(".*(?:kni|wi|li)fe")) {
            return noun.substring(0, noun.length() - 2) + "ves";
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(?:s|x|z|ch|sh|(?:t|g)o)") ? noun + "es" : noun + "s";
    }
}
