package dev.seedling.bot.studio;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.retrieval.Retrieval;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the prompts that people like, for similar ideas to borrow from. Whoever likes one does not wait: comparing
 * ideas needs a model, which takes a second to load. A crash in that moment forgets the like.
 */
final class Likes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Likes.class);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final Retrieval retrieval;
    private final ExecutorService memory = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "likes");
        thread.setDaemon(true);
        return thread;
    });

    Likes(Retrieval retrieval) {
        this.retrieval = retrieval;
    }

    /** What was painted as typed has no slots to lend. */
    void like(CraftedPrompt crafted) {
        if (crafted.author() != Author.AS_IS) {
            memory.execute(() -> remember(crafted));
        }
    }

    /** Loads what comparing needs, unless nothing is liked. */
    void warmUp() {
        memory.execute(() -> {
            try {
                retrieval.warmUp();
            } catch (PromptcraftException | StudioException e) {
                log.warn("liked prompts cannot be looked up: {}", e.getMessage(), e);
            }
        });
    }

    private void remember(CraftedPrompt crafted) {
        try {
            retrieval.accept(crafted);
        } catch (PromptcraftException | StudioException e) {
            log.warn("a liked prompt could not be remembered: {}", e.getMessage(), e);
        }
    }

    /** Returns when what was liked is remembered. */
    @Override
    public void close() {
        memory.shutdown();
        try {
            if (!memory.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("the last liked prompts were not remembered within {}", LAST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
