package dev.seedling.promptcraft.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A noun in both numbers, whichever it was given in. */
record EnglishForms(String singular, String plural) {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("child", "children"),
            Map.entry("person", "people"),
            Map.entry("mouse", "mice"),
            Map.entry("goose", "geese"),
            Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"),
            Map.entry("sheep", "sheep"),
            Map.entry("fish", "fish"),
            Map.entry("deer", "deer"),
            Map.entry("knife", "knives"),
            Map.entry("wife", "wives"),
            Map.entry("ox", "oxen"));
    /** Plurals in -ves whose singular ends in f. */
    private static final List<String> IN_F =
            List.of("leaf", "wolf", "loaf", "shelf", "elf", "dwarf", "calf", "scarf", "half");

    static EnglishForms of(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : IRREGULAR.entrySet()) {
            if (lower.equals(entry.getKey()) || lower.equals(entry.getValue())) {
                return new EnglishForms(entry.getKey(), entry.getValue());
            }
        }
        for (String f : IN_F) {
            String ves = f.substring(0, f.length() - 1) + "ves";
            if (lower.equals(f) || lower.equals(ves)) {
                return new EnglishForms(f, ves);
            }
        }
        String singular = singular(lower);
        return new EnglishForms(singular, plural(singular));
    }

    /** As a pattern that fits both. */
    String either() {
        return "(?:" + Pattern.quote(plural) + "|" + Pattern.quote(singular) + ")";
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies") && noun.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.matches(".*(?:ss|x|z|ch|sh|to)es")) {
            return noun.substring(0, noun.length() - 2);
        }
        boolean plural = noun.endsWith("s") && !noun.matches(".*(?:ss|us|is)") && noun.length() > 3;
        return plural ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static String plural(String singular) {
        if (singular.matches(".*[^aeiou]y")) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return singular.matches(".*(?:s|x|z|ch|sh|to)") ? singular + "es" : singular + "s";
    }
}
