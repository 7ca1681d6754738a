package dev.seedling.promptcraft.german;

import dev.seedling.promptcraft.german.Gloss.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes apart words that German writes as one: "Bergsee" is a mountain lake, "dunkelblau" dark blue. */
final class Compounds {
    private static final int SHORTEST_PART = 3;
    /** What may stand between the parts ("Geburtstag-s-torte"), the longest first. */
    private static final List<String> JOINTS = List.of("en", "es", "er", "n", "s", "e", "");

    private static final Map<String, String> AS_MODIFIER = Map.of(
            "wood", "wooden",
            "gold", "golden",
            "wool", "woolen",
            "bright", "light");

    private final Lexicon lexicon;

    Compounds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The longest known word that the compound ends in decides what it is. */
    Optional<Gloss> gloss(String german) {
        for (int cut = SHORTEST_PART; cut <= german.length() - SHORTEST_PART; cut++) {
            Optional<Gloss> head = lexicon.word(german.substring(cut)).filter(gloss -> gloss.kind() != Kind.VERB);
            Optional<String> modifier = head.isPresent() ? modifier(german.substring(0, cut)) : Optional.empty();
            if (modifier.isPresent()) {
                return Optional.of(joined(modifier.get(), head.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> modifier(String part) {
        for (String joint : JOINTS) {
            String bare = part.endsWith(joint) ? part.substring(0, part.length() - joint.length()) : "";
            Optional<Gloss> gloss = bare.length() < SHORTEST_PART ? Optional.empty() : lexicon.word(bare);
            Optional<String> english =
                    gloss.map(Gloss::singular).or(() -> lexicon.word(part).map(Gloss::singular));
            if (english.isPresent()) {
                return english.map(word -> AS_MODIFIER.getOrDefault(word, word));
            }
        }
        return Optional.empty();
    }

    private static Gloss joined(String modifier, Gloss head) {
        return new Gloss(head.kind(), modifier + " " + head.singular(), modifier + " " + head.plural(), head.number());
    }
}
