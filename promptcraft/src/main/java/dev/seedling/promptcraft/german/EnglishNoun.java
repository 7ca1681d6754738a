package dev.seedling.promptcraft.german;

/** A noun in both numbers. */
record EnglishNoun(String singular, String plural) {
    /** A lexicon's right side: a singular, and behind a bar its plural where the rule would miss it. */
    static EnglishNoun parse(String english) {
        int bar = english.indexOf(" | ");
        return bar < 0
                ? new EnglishNoun(english, regularPlural(english))
                : new EnglishNoun(english.substring(0, bar), english.substring(bar + 3));
    }

    private static String regularPlural(String noun) {
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(?:s|x|z|ch|sh|(?:t|g)o)") ? noun + "es" : noun + "s";
    }
}
