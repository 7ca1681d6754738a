package dev.seedling.promptcraft.romance;

import java.util.List;

/** Regular Spanish. */
final class SpanishInflection implements Inflection {
    private static final String ACCENTED = "áéíóú";

    @Override
    public String plural(String singular) {
        if (singular.matches(".*[aeiouéáós]")) {
            return singular.matches(".*[^áéíóú]s") ? singular : plainlyPlural(singular);
        }
        if (singular.endsWith("z")) {
            return cut(singular) + "ces";
        }
        return withoutAccent(singular) + "es";
    }

    @Override
    public String feminine(String masculine) {
        if (masculine.endsWith("o")) {
            return cut(masculine) + "a";
        }
        return masculine.matches(".*(?:or|[áóíé]n|és)") ? withoutAccent(masculine) + "a" : masculine;
    }

    @Override
    public boolean isInfinitive(String verb) {
        return verb.matches("..+(?:ar|er|ir)(?:se)?");
    }

    @Override
    public List<String> goingOn(String infinitive) {
        boolean reflexive = infinitive.endsWith("se");
        String plain = reflexive ? infinitive.substring(0, infinitive.length() - 2) : infinitive;
        String stem = plain.substring(0, plain.length() - 2);
        return plain.endsWith("ar")
                ? List.of(plain, stem + "a", stem + "an", stem + "ando", stem + "ándose")
                : List.of(plain, stem + "e", stem + "en", stem + "iendo", stem + "iéndose");
    }

    /** "casa" and "café" take an s, "autobús" loses its accent to "autobuses". */
    private static String plainlyPlural(String singular) {
        return singular.endsWith("s") ? withoutAccent(singular) + "es" : singular + "s";
    }

    /** "león" is "leones", "inglés" is "inglesa": the last syllable's accent goes where one more follows. */
    private static String withoutAccent(String word) {
        if (word.length() < 2) {
            return word;
        }
        int at = word.length() - 2;
        int accented = ACCENTED.indexOf(word.charAt(at));
        return accented < 0 ? word : word.substring(0, at) + "aeiou".charAt(accented) + word.substring(at + 1);
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - 1);
    }
}
