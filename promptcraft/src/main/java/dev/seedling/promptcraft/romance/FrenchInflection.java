package dev.seedling.promptcraft.romance;

import java.util.List;

/** Regular French. */
final class FrenchInflection implements Inflection {
    @Override
    public String plural(String singular) {
        if (singular.matches(".*[sxz]")) {
            return singular;
        }
        if (singular.matches(".*(?:eau|eu)")) {
            return singular + "x";
        }
        return singular.endsWith("al") ? cut(singular, 2) + "aux" : singular + "s";
    }

    @Override
    public String feminine(String masculine) {
        if (masculine.endsWith("e")) {
            return masculine;
        }
        if (masculine.endsWith("f")) {
            return cut(masculine, 1) + "ve";
        }
        if (masculine.matches(".*eu[xr]")) {
            return cut(masculine, 1) + "se";
        }
        if (masculine.endsWith("er")) {
            return cut(masculine, 2) + "ère";
        }
        return masculine.matches(".*(?:en|on|el|eil|as)")
                ? masculine + masculine.charAt(masculine.length() - 1) + "e"
                : masculine + "e";
    }

    @Override
    public boolean isInfinitive(String verb) {
        return verb.matches("..+(?:er|ir|re)");
    }

    @Override
    public List<String> goingOn(String infinitive) {
        String stem = cut(infinitive, 2);
        if (infinitive.endsWith("er")) {
            String soft = stem.endsWith("g") ? stem + "e" : stem.replaceFirst("c$", "ç");
            return List.of(infinitive, stem + "e", stem + "ent", soft + "ant");
        }
        return infinitive.endsWith("ir")
                ? List.of(infinitive, stem + "it", stem + "issent", stem + "issant")
                : List.of(infinitive, stem, stem + "ent", stem + "ant");
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
