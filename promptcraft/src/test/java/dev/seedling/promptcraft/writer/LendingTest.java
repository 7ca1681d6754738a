package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.SlotSource;
import dev.seedling.promptcraft.retrieval.AcceptedPrompt;
import dev.seedling.promptcraft.retrieval.Embedding;
import dev.seedling.promptcraft.retrieval.Retrieval;
import dev.seedling.promptcraft.retrieval.ShelfInMemory;
import dev.seedling.promptcraft.retrieval.TextEmbedder;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10) // sooner than an embedder that hangs gives up
class LendingTest {
    private static final Idea BOAT = new Idea("a boat", PromptFamily.SD15);
    private static final Embedding DIRECTION = Embedding.of(new float[] {1, 0});
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void an_embedder_that_hangs_costs_its_time_and_no_prompt() {
        TextEmbedder hanging = text -> {
            await(new CountDownLatch(1));
            return DIRECTION;
        };

        CraftedPrompt crafted =
                PromptWriters.rules(borrowing(hanging, Duration.ofMillis(50))).craft(BOAT);

        assertThat(crafted).isEqualTo(PromptWriters.rules().craft(BOAT));
    }

    @Test
    void embedders_that_hang_do_not_pile_up() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        TextEmbedder hanging = text -> {
            asked.incrementAndGet();
            await(end);
            return DIRECTION;
        };
        var writer = PromptWriters.rules(borrowing(hanging, Duration.ofMillis(1)));

        for (int i = 0; i < 20; i++) {
            writer.craft(BOAT);
        }

        assertThat(asked.get()).isLessThanOrEqualTo(4);
        end.countDown();
    }

    @Test
    void a_writers_deadline_bounds_the_lending_too() {
        TextEmbedder hanging = text -> {
            await(new CountDownLatch(1));
            return DIRECTION;
        };
        OllamaSettings nobody =
                OllamaSettings.at(URI.create("http://127.0.0.1:1"), "tiny").withDeadline(Duration.ofMillis(50));

        CraftedPrompt crafted = PromptWriters.ollama(nobody, borrowing(hanging, Duration.ofDays(1)))
                .craft(BOAT);

        assertThat(crafted.author()).isEqualTo(Author.RULES);
        assertThat(crafted.slots().lighting()).isNotEqualTo("candlelight");
    }

    @Test
    void liked_prompts_are_looked_for_while_the_model_thinks() {
        CountDownLatch thinking = new CountDownLatch(1);
        TextEmbedder waiting = text -> {
            await(thinking);
            return DIRECTION;
        };
        SlotSource model = request -> {
            thinking.countDown();
            return Slots.of("a boat");
        };

        CraftedPrompt crafted =
                PromptWriters.model(model, borrowing(waiting, LONG)).craft(BOAT);

        assertThat(crafted.author()).isEqualTo(Author.OLLAMA);
        assertThat(crafted.slots().lighting()).isEqualTo("candlelight");
    }

    @Test
    void an_idea_is_compared_once_even_if_the_model_fails() {
        AtomicInteger asked = new AtomicInteger();
        TextEmbedder counting = text -> {
            asked.incrementAndGet();
            return DIRECTION;
        };
        OllamaSettings nobody = OllamaSettings.at(URI.create("http://127.0.0.1:1"), "tiny");

        CraftedPrompt crafted =
                PromptWriters.ollama(nobody, borrowing(counting, LONG)).craft(BOAT);

        assertThat(crafted.author()).isEqualTo(Author.RULES);
        assertThat(crafted.slots().lighting()).isEqualTo("candlelight");
        assertThat(asked).hasValue(1);
    }

    private static WritingAids borrowing(TextEmbedder embedder, Duration patience) {
        ShelfInMemory shelf = new ShelfInMemory();
        shelf.keep(new AcceptedPrompt("a boat", Slots.of("a boat").withLighting("candlelight"), DIRECTION));
        return WritingAids.with(TokenCounter.approximate()).borrowingFrom(new Retrieval(embedder, shelf), patience);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(25, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody counted down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
