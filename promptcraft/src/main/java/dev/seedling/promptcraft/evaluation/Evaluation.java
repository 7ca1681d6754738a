package dev.seedling.promptcraft.evaluation;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Has ideas written as prompts and measures what the prompts keep. */
public final class Evaluation {
    private final PromptFamily family;
    private final TokenCounter counter;

    public Evaluation(PromptFamily family, TokenCounter counter) {
        this.family = family;
        this.counter = counter;
    }

    public Report of(String name, PromptWriter writer, List<Expectation> expectations) {
        Scorer scorer = new Scorer(counter);
        Additions additions = new Additions();
        List<Duration> times = new ArrayList<>();
        long byRules = 0;
        for (Expectation expected : expectations) {
            long start = System.nanoTime();
            CraftedPrompt crafted = writer.craft(new Idea(expected.idea(), family));
            times.add(Duration.ofNanos(System.nanoTime() - start));
            byRules += crafted.author() == Author.RULES ? 1 : 0;
            scorer.add(expected, crafted.prompt(), crafted.negative());
            additions.add(expected, crafted);
        }
        Additions.Added added = additions.total();
        return new Report(
                name,
                expectations.size(),
                byRules,
                scorer.scores(),
                scorer.misses(),
                added.slotsEach(),
                added.people(),
                added.numbers(),
                added.quotations(),
                percentile(times, 0.5),
                percentile(times, 0.95));
    }

    private static Duration percentile(List<Duration> times, double share) {
        if (times.isEmpty()) {
            return Duration.ZERO;
        }
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }
}
