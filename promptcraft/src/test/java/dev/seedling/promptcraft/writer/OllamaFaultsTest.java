package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.testsupport.ChatAnswer;
import dev.seedling.promptcraft.testsupport.Metronome;
import dev.seedling.promptcraft.testsupport.OllamaJson;
import dev.seedling.promptcraft.testsupport.OllamaServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OllamaFaultsTest {
    private static final Idea HOUSE = new Idea("a red house by a lake", PromptFamily.SD15);
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofMillis(200);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("hang", ChatAnswer.hanging(), "did not answer within 500 ms"),
                Arguments.of("slow drip", ChatAnswer.dripping(), "did not answer within 500 ms"),
                Arguments.of("500", ChatAnswer.failing(500), "HTTP 500"),
                Arguments.of("404", ChatAnswer.failing(404), "ollama pull tiny"),
                Arguments.of("no JSON at all", ChatAnswer.garbage(), "could not be read"),
                Arguments.of("truncated", ChatAnswer.saying("{\"intent\":\"NEW\",\"subject\":\"a red ho"), "no prompt"),
                Arguments.of("refusal", ChatAnswer.saying("I'm sorry, I cannot help with that."), "no prompt"),
                Arguments.of("white space", ChatAnswer.saying(" \n".repeat(5000)), "empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void rules_write_within_the_deadline_and_say_why(String name, ChatAnswer answer, String reason) throws IOException {
        try (OllamaServer server = OllamaServer.answering(answer)) {
            var writer =
                    PromptWriters.ollama(OllamaSettings.at(server.url(), "tiny").withDeadline(DEADLINE));
            writer.craft(new Idea("warm up", PromptFamily.SD15));

            for (int i = 0; i < 3; i++) {
                try (Metronome machine = Metronome.start()) {
                    long start = System.nanoTime();
                    CraftedPrompt crafted = writer.craft(HOUSE);
                    Duration took = Duration.ofNanos(System.nanoTime() - start);

                    assertThat(took).isLessThan(DEADLINE.plus(GRACE).plus(machine.longestPause()));
                    assertThat(crafted.author()).isEqualTo(Author.RULES);
                    assertThat(crafted.prompt()).contains("a red house by a lake");
                    assertThat(crafted.notice())
                            .startsWith("Written by rules, because")
                            .contains(reason);
                }
            }
        }
    }

    @Test
    void nobody_listening_is_noticed_at_once() {
        var writer = PromptWriters.ollama(OllamaSettings.at(URI.create("http://127.0.0.1:1"), "tiny"));
        writer.craft(HOUSE);

        try (Metronome machine = Metronome.start()) {
            long start = System.nanoTime();
            CraftedPrompt crafted = writer.craft(HOUSE);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(took).isLessThan(Duration.ofSeconds(1).plus(machine.longestPause()));
            assertThat(crafted.author()).isEqualTo(Author.RULES);
            assertThat(crafted.notice()).contains("Ollama is not running").doesNotContain("127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "<think>The user wants {a house}.</think>\n%s",
                "thoughts without a beginning</think>%s",
                "```json\n%s\n```",
                "Here is your prompt:\n%s\nEnjoy!",
                "{\"result\": %s}"
            })
    void wrapping_round_the_answer_is_taken_off(String wrapping) throws IOException {
        String reply = wrapping.formatted(OllamaJson.slots("a red wooden house by a lake"));
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.saying(reply))) {
            CraftedPrompt crafted = PromptWriters.ollama(OllamaSettings.at(server.url(), "tiny"))
                    .craft(HOUSE);

            assertThat(crafted.author()).isEqualTo(Author.OLLAMA);
            assertThat(crafted.prompt()).startsWith("a red wooden house by a lake");
            assertThat(crafted.notice()).isEmpty();
        }
    }

    @Test
    void extra_keys_and_wrong_types_are_forgiven() throws IOException {
        String reply = """
                {"intent":"CREATE","subject":["a red house","a lake"],"style":"calm, painterly","negative":null,
                 "aspect":"16:9","mood":"quiet","seed":42}""";
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.saying(reply))) {
            CraftedPrompt crafted = PromptWriters.ollama(OllamaSettings.at(server.url(), "tiny"))
                    .craft(HOUSE);

            assertThat(crafted.author()).isEqualTo(Author.OLLAMA);
            assertThat(crafted.slots().subject()).isEqualTo("a red house, a lake");
            assertThat(crafted.slots().style()).containsExactly("calm", "painterly");
        }
    }

    @Test
    void the_request_carries_the_schema_and_hides_what_must_not_change() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.withSubject("a sign that says QUOTE_1"))) {
            var writer = PromptWriters.ollama(OllamaSettings.at(server.url(), "tiny"));

            CraftedPrompt crafted =
                    writer.craft(new Idea("a sign that says \"Köln  {{x}}\" <lora:film:0.8>", PromptFamily.SD15));

            assertThat(server.chats()).singleElement().asString().contains("\"format\"", "\"required\"", "QUOTE_1");
            assertThat(server.chats().get(0)).doesNotContain("lora:film", "Köln");
            assertThat(crafted.prompt()).contains("says \"Köln  {{x}}\"", "<lora:film:0.8>");
        }
    }

    @Test
    void the_next_model_is_asked_when_the_first_is_missing() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.withSubject("a red house"))) {
            var writer = PromptWriters.ollama(OllamaSettings.at(server.url(), "large", "tiny"));

            assertThat(writer.craft(HOUSE).author()).isEqualTo(Author.OLLAMA);
        }
    }
}
