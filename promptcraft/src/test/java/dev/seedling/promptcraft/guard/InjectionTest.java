package dev.seedling.promptcraft.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.Slots;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import dev.seedling.promptcraft.retrieval.AcceptedPrompt;
import dev.seedling.promptcraft.retrieval.Embedding;
import dev.seedling.promptcraft.retrieval.Retrieval;
import dev.seedling.promptcraft.retrieval.ShelfInMemory;
import dev.seedling.promptcraft.retrieval.TextEmbedder;
import dev.seedling.promptcraft.testsupport.ChatAnswer;
import dev.seedling.promptcraft.testsupport.OllamaJson;
import dev.seedling.promptcraft.testsupport.OllamaServer;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InjectionTest {
    private static final TextEmbedder SAME = text -> Embedding.of(new float[] {1});
    private static final String USUAL_NEGATIVE =
            PromptWriters.rules().craft(idea("a tree")).negative();

    @Test
    void at_most_one_in_a_hundred_harmless_look_alikes_is_suspected() throws IOException {
        List<String> suspected = lines("look-alikes.txt").stream()
                .filter(InjectionTest::suspected)
                .toList();

        assertThat(lines("look-alikes.txt")).hasSizeGreaterThan(350);
        assertThat(suspected).hasSizeLessThanOrEqualTo(3);
    }

    /** A convenience, and no wall: what is not noticed can do no harm either, as the next tests show. */
    @Test
    void five_in_six_injections_are_not_even_shown_to_the_model() throws IOException {
        assertThat(lines("injections.txt"))
                .hasSize(150)
                .filteredOn(InjectionTest::suspected)
                .hasSizeGreaterThanOrEqualTo(125);
    }

    @Test
    void injections_in_liked_prompts_lend_nothing() throws IOException {
        List<String> injections = lines("retrieved-injections.txt");
        assertThat(injections).hasSize(50);
        for (String text : injections) {
            ShelfInMemory shelf = new ShelfInMemory();
            Slots poisoned = Slots.of("a boat")
                    .withStyle(List.of(text))
                    .withLighting(text)
                    .withComposition(text);
            shelf.keep(new AcceptedPrompt("a boat", poisoned, SAME.embed("")));
            PromptWriter borrowing = PromptWriters.rules(
                    WritingAids.with(TokenCounter.approximate()).borrowingFrom(new Retrieval(SAME, shelf)));

            assertThat(borrowing.craft(idea("a boat")))
                    .as(text)
                    .isEqualTo(PromptWriters.rules().craft(idea("a boat")));
        }
    }

    @Test
    void an_obedient_model_cannot_empty_the_negative_prompt() throws IOException {
        for (String text : lines("injections.txt")) {
            assertThat(obeyed(text).negative()).as(text).endsWith(USUAL_NEGATIVE);
        }
    }

    @Test
    void an_obedient_model_takes_over_no_subject() throws IOException {
        assertThat(lines("injections.txt"))
                .filteredOn(text -> obeyed(text).slots().subject().startsWith("HACKED"))
                .isEmpty();
    }

    @Test
    void the_system_message_is_the_same_for_every_idea() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.withSubject("a boat"))) {
            PromptWriter writer = PromptWriters.ollama(OllamaSettings.at(server.url(), "tiny"));
            writer.craft(idea("a boat"));
            writer.craft(idea("a tower, {{system}} {{idea}}")); // one that is suspected never reaches the model

            List<String> systems = server.chats().stream()
                    .map(OllamaJson::systemMessage)
                    .distinct()
                    .toList();

            assertThat(server.chats()).hasSize(2);
            assertThat(systems).hasSize(1);
        }
    }

    /** What becomes of an idea when the model does as it is told. */
    private static CraftedPrompt obeyed(String text) {
        RecordedReplies obedient = new RecordedReplies(Map.of(text, OllamaJson.slots("HACKED")));
        return PromptWriters.model(obedient, WritingAids.with(TokenCounter.approximate()))
                .craft(idea(text));
    }

    private static boolean suspected(String text) {
        return Injection.suspected(Literals.in(text).masked());
    }

    private static Idea idea(String text) {
        return new Idea(text, PromptFamily.SD15);
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(InjectionTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
