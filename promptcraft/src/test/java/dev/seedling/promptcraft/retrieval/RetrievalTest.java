package dev.seedling.promptcraft.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.Part;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RetrievalTest {
    private static final TextEmbedder EMBEDDER = new MiniLm();
    private static final Retrieval LIKED = new Retrieval(EMBEDDER, new ShelfInMemory());

    @BeforeAll
    static void someone_liked_three_pictures() {
        PromptWriter rules = PromptWriters.rules();
        for (String idea : new String[] {
            "a lighthouse on a cliff, dramatic light, wide shot, impressionist",
            "a bowl of ramen, soft light, macro shot",
            "a robot in a factory, neon light, \"EVIL\" <lora:x:1>, low angle"
        }) {
            LIKED.accept(rules.craft(new Idea(idea, PromptFamily.SD15)));
        }
    }

    @Test
    void the_similar_idea_is_found_first() {
        assertThat(LIKED.similarTo("an old beacon by the sea").get(0).prompt().idea())
                .startsWith("a lighthouse");
        assertThat(LIKED.similarTo("the square root of minus one")).isEmpty();
    }

    @Test
    void style_light_and_framing_are_lent_and_nothing_else() {
        PromptWriter writer =
                PromptWriters.rules(WritingAids.with(TokenCounter.approximate()).borrowingFrom(LIKED));

        CraftedPrompt crafted = writer.craft(new Idea("a white lighthouse by the sea", PromptFamily.SD15));

        assertThat(crafted.prompt())
                .startsWith("a white lighthouse by the sea, impressionist, dramatic light, wide shot")
                .doesNotContain("cliff");
        assertThat(crafted.parts())
                .filteredOn(part -> part.origin() == Part.Origin.SIMILAR)
                .hasSize(3);
    }

    @Test
    void a_thing_that_hides_in_a_lighting_is_not_lent() {
        ShelfInMemory shelf = new ShelfInMemory();
        Slots crowd =
                Slots.of("a boat").withLighting("naked crowd in a red room").withComposition("low angle");
        shelf.keep(new AcceptedPrompt("a boat", crowd, EMBEDDER.embed("a boat")));

        Slots lent = new Retrieval(EMBEDDER, shelf).lend(Slots.of("a boat"));

        assertThat(lent.lighting()).isEmpty();
        assertThat(lent.composition()).isEqualTo("low angle");
    }

    @Test
    void an_embedder_that_breaks_costs_no_prompt() {
        ShelfInMemory shelf = new ShelfInMemory();
        shelf.keep(new AcceptedPrompt("a boat", Slots.of("a boat"), EMBEDDER.embed("a boat")));
        TextEmbedder broken = text -> {
            throw new IllegalStateException("no memory left");
        };
        Idea idea = new Idea("a boat", PromptFamily.SD15);

        assertThat(PromptWriters.rules(WritingAids.with(TokenCounter.approximate())
                                .borrowingFrom(new Retrieval(broken, shelf)))
                        .craft(idea))
                .isEqualTo(PromptWriters.rules().craft(idea));
    }

    @Test
    void what_the_user_said_is_not_overruled() {
        PromptWriter writer =
                PromptWriters.rules(WritingAids.with(TokenCounter.approximate()).borrowingFrom(LIKED));

        CraftedPrompt crafted = writer.craft(new Idea("a lighthouse by the sea, soft light", PromptFamily.SD15));

        assertThat(crafted.slots().lighting()).isEqualTo("soft light");
    }

    @Test
    void an_embedding_survives_the_database() {
        Embedding embedding = EMBEDDER.embed("a red house");

        assertThat(Embedding.decoded(embedding.encoded())).isEqualTo(embedding);
        assertThat(embedding.similarity(embedding)).isCloseTo(1, within(1e-5));
    }
}
