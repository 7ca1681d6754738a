package dev.seedling.promptcraft.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param byRules prompts that rules wrote, be it in a language model's place
 * @param misses one line for each thing that was lost
 * @param median time for one prompt
 */
public record Report(
        String writer,
        int ideas,
        long byRules,
        Map<Yardstick, Score> scores,
        List<String> misses,
        double slotsAdded,
        long peopleAdded,
        long numbersAdded,
        long quotationsAdded,
        Duration median,
        Duration p95) {
    public Report {
        scores = Map.copyOf(scores);
        misses = List.copyOf(misses);
    }

    /** Whether every yardstick's goal is met. */
    public boolean passed() {
        return scores.entrySet().stream()
                .allMatch(entry -> entry.getValue().share() >= entry.getKey().goal());
    }
}
