package dev.seedling.promptcraft.retrieval;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A shelf that is empty again after a restart. */
public final class ShelfInMemory implements PromptShelf {
    private final List<AcceptedPrompt> kept = new CopyOnWriteArrayList<>();

    @Override
    public void keep(AcceptedPrompt prompt) {
        if (!kept.contains(prompt)) {
            kept.add(prompt);
        }
    }

    @Override
    public List<Match> nearest(Supplier<Embedding> query, int count) {
        return PromptShelf.scan(kept, query, count);
    }
}
