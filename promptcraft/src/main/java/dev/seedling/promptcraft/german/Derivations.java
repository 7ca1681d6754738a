package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.translation.Gloss;
import dev.seedling.promptcraft.translation.Gloss.GrammaticalNumber;
import dev.seedling.promptcraft.translation.Gloss.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Words that German makes from others by an ending: "Fläschchen" is a small bottle, "Malerin" a painter. */
final class Derivations {
    private static final int SHORTEST_BASE = 3;
    /** "Kollegin" is of a Kollege; "Robin" is of no Robe. */
    private static final int SHORTEST_WITHOUT_E = 4;

    private static final List<String> DIMINUTIVES = List.of("chen", "lein");
    private static final List<String> ADJECTIVE_ENDINGS = List.of("em", "en", "er", "es", "e", "");
    /** An adjective's ending, and what English appends to the noun before it. */
    private static final Map<String, String> SUFFIXES = Map.of(
            "los", "less",
            "frei", "-free",
            "foermig", "-shaped",
            "artig", "-like",
            "aehnlich", "-like",
            "farben", "-colored",
            "farbig", "-colored");

    private final Lexicon lexicon;

    Derivations(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<Gloss> gloss(String german) {
        String word = Lexicon.fold(german);
        return diminutive(word).or(() -> feminine(word)).or(() -> suffixed(word));
    }

    private Optional<Gloss> diminutive(String word) {
        return DIMINUTIVES.stream()
                .filter(word::endsWith)
                .flatMap(ending -> noun(cut(word, ending)).stream())
                .map(gloss -> new Gloss(
                        Kind.NOUN, "small " + gloss.singular(), "small " + gloss.plural(), GrammaticalNumber.EITHER))
                .findFirst();
    }

    private Optional<Gloss> feminine(String word) {
        if (word.endsWith("innen")) {
            return noun(cut(word, "innen")).map(gloss -> gloss.in(GrammaticalNumber.PLURAL));
        }
        return word.endsWith("in")
                ? noun(cut(word, "in")).map(gloss -> gloss.in(GrammaticalNumber.SINGULAR))
                : Optional.empty();
    }

    /** "wolkenloser", "sternförmiges" */
    private Optional<Gloss> suffixed(String word) {
        return ADJECTIVE_ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> cut(word, ending))
                .flatMap(adjective -> SUFFIXES.entrySet().stream()
                        .filter(suffix -> adjective.endsWith(suffix.getKey()))
                        .flatMap(suffix -> modifier(cut(adjective, suffix.getKey())).stream()
                                .map(noun -> Gloss.word(Kind.ADJECTIVE, noun + suffix.getValue()))))
                .findFirst();
    }

    /** "Wolken" before "-los" is cloud, whatever joins the two. */
    private Optional<String> modifier(String part) {
        return Stream.of("", "en", "n", "s")
                .filter(part::endsWith)
                .flatMap(joint -> noun(cut(part, joint)).stream())
                .map(Gloss::singular)
                .findFirst();
    }

    /** The noun that a stem is of: "flaesch" of Flasche, "voegel" of Vogel. */
    private Optional<Gloss> noun(String stem) {
        if (stem.length() < SHORTEST_BASE) {
            return Optional.empty();
        }
        String plain = withoutUmlaut(stem);
        Predicate<Gloss> noun = gloss -> gloss.kind() == Kind.NOUN;
        boolean longer = stem.length() >= SHORTEST_WITHOUT_E;
        return (longer ? Stream.of(stem, stem + "e", plain, plain + "e", plain + "en") : Stream.of(stem, plain))
                .flatMap(word -> lexicon.word(word).filter(noun).stream())
                .findFirst();
    }

    private static String withoutUmlaut(String stem) {
        return stem.replaceFirst("(?s)(.*)(a|o|u)e", "$1$2");
    }

    private static String cut(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }
}
