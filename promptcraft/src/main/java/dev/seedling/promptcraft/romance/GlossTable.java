package dev.seedling.promptcraft.romance;

import dev.seedling.promptcraft.translation.Gloss;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words with their English; one that is typed without its accents is found, too. */
final class GlossTable {
    private final Map<String, Gloss> exact = new HashMap<>();
    private final Map<String, Gloss> folded = new HashMap<>();

    /** The first gloss of a word stays. */
    void add(String word, Gloss gloss) {
        exact.putIfAbsent(word, gloss);
        folded.putIfAbsent(Accents.without(word), gloss);
    }

    /** @param word in lower case */
    Optional<Gloss> find(String word) {
        Gloss gloss = exact.get(word);
        return Optional.ofNullable(gloss != null ? gloss : folded.get(Accents.without(word)));
    }

    /** Whether a word is there just as it is spelled. */
    boolean has(String word) {
        return exact.containsKey(word);
    }
}
