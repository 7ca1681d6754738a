package dev.seedling.promptcraft.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** Where accepted prompts are kept. Safe for many threads. */
public interface PromptShelf {
    /** Keeps a prompt; one that is there already is not kept twice. */
    void keep(AcceptedPrompt prompt);

    /**
     * The most similar first, at most as many as asked for.
     *
     * @param query asked for only if there is anything to compare with: an embedding may cost the loading of a model
     */
    List<Match> nearest(Supplier<Embedding> query, int count);

    /** How similar a kept prompt is, as a cosine. */
    record Match(AcceptedPrompt prompt, double similarity) {}

    /**
     * Compares with every kept prompt, which is exact and fast enough for some ten thousand. Those that were embedded by
     * a model of another size are left out.
     */
    static List<Match> scan(List<AcceptedPrompt> kept, Supplier<Embedding> query, int count) {
        if (kept.isEmpty()) {
            return List.of();
        }
        Embedding sought = query.get();
        PriorityQueue<Match> best = new PriorityQueue<>(Comparator.comparingDouble(Match::similarity));
        for (AcceptedPrompt prompt : kept) {
            if (prompt.embedding().size() == sought.size()) {
                best.add(new Match(prompt, prompt.embedding().similarity(sought)));
            }
            if (best.size() > count) {
                best.remove();
            }
        }
        return best.stream()
                .sorted(Comparator.comparingDouble(Match::similarity).reversed())
                .toList();
    }
}
