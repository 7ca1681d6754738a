package dev.seedling.promptcraft.retrieval;

import java.util.Comparator;
import java.util.List;

/** Where accepted prompts are kept. Safe for many threads. */
public interface PromptShelf {
    /** Keeps a prompt; one that is there already is not kept twice. */
    void keep(AcceptedPrompt prompt);

    /** Whether there is nothing to find, so that nobody need ask for an embedding. */
    boolean isEmpty();

    /** The most similar first, at most as many as asked for. */
    List<Match> nearest(Embedding query, int count);

    /** How similar a kept prompt is, as a cosine. */
    record Match(AcceptedPrompt prompt, double similarity) {}

    /** Compares with every kept prompt, which is exact and fast enough for some ten thousand. */
    static List<Match> scan(List<AcceptedPrompt> kept, Embedding query, int count) {
        return kept.stream()
                .map(prompt -> new Match(prompt, prompt.embedding().similarity(query)))
                .sorted(Comparator.comparingDouble(Match::similarity).reversed())
                .limit(count)
                .toList();
    }
}
