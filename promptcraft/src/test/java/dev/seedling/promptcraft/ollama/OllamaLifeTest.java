package dev.seedling.promptcraft.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.promptcraft.lock.Literals;
import dev.seedling.promptcraft.testsupport.ChatAnswer;
import dev.seedling.promptcraft.testsupport.OllamaJson;
import dev.seedling.promptcraft.testsupport.OllamaServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OllamaLifeTest {
    private static final ModelRequest HOUSE = ModelRequest.picture(Literals.in("a red house"));

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void after_three_failures_the_model_rests_for_thirty_seconds() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.failing(500))) {
            SlotModel model = new SlotModel(OllamaSettings.at(server.url(), "tiny"), () -> now);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> model.fill(HOUSE)).hasMessageContaining("HTTP 500");
            }
            assertThatThrownBy(() -> model.fill(HOUSE)).hasMessageContaining("asked again in 30 s");
            assertThat(server.chats()).hasSize(3);

            server.answer(ChatAnswer.withSubject("a red house"));
            now = now.plusSeconds(31);

            assertThat(model.fill(HOUSE).subject()).isEqualTo("a red house");
            assertThatCode(() -> model.fill(HOUSE)).doesNotThrowAnyException();
        }
    }

    @Test
    void rubbish_is_asked_to_be_repaired_once() throws IOException {
        Queue<ChatAnswer> answers =
                new ArrayDeque<>(List.of(ChatAnswer.saying("no JSON here"), ChatAnswer.withSubject("a red house")));
        try (OllamaServer server =
                OllamaServer.answering(chat -> answers.remove().give(chat))) {
            SlotModel model = new SlotModel(OllamaSettings.at(server.url(), "tiny"));

            assertThat(model.fill(HOUSE).subject()).isEqualTo("a red house");
            assertThat(server.chats()).hasSize(2).last().asString().contains("was not the JSON object");
        }
    }

    @Test
    void an_older_server_is_asked_without_a_schema_from_then_on() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.withSubject("a red house"))) {
            server.refuseSchemas();
            SlotModel model = new SlotModel(OllamaSettings.at(server.url(), "tiny"));

            model.fill(HOUSE);
            model.fill(HOUSE);

            assertThat(server.chats()).hasSize(3);
            assertThat(server.chats().get(2)).contains("\"format\" : \"json\"").contains("subject");
        }
    }

    @Test
    void a_missing_model_is_fetched_where_the_settings_allow_it() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.withSubject("a red house"))) {
            server.models();
            var settings = OllamaSettings.at(server.url(), "tiny").withMissingModel(OllamaSettings.MissingModel.PULL);
            SlotModel model = new SlotModel(settings);

            assertThatThrownBy(() -> model.fill(HOUSE)).hasMessageContaining("still fetching the model 'tiny'");
            server.awaitPull(Duration.ofSeconds(10));

            assertThat(model.fill(HOUSE).subject()).isEqualTo("a red house");
            assertThat(server.pulls()).hasSize(1);
        }
    }

    @Test
    void a_missing_model_is_only_told_of_by_default() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.withSubject("a red house"))) {
            server.models("other");
            SlotModel model = new SlotModel(OllamaSettings.at(server.url(), "tiny"));

            assertThatThrownBy(() -> model.fill(HOUSE)).hasMessageContaining("ollama pull tiny");
            assertThat(server.pulls()).isEmpty();
        }
    }

    @Test
    void health_says_what_is_wrong_and_how_to_mend_it() throws IOException {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.hanging())) {
            OllamaCheck check = new OllamaCheck(OllamaSettings.at(server.url(), "tiny"));
            assertThat(check.health().state()).isEqualTo(OllamaHealth.State.READY);

            server.models("other:latest");
            assertThat(check.health().state()).isEqualTo(OllamaHealth.State.NO_MODEL);
            assertThat(check.health().sentence()).contains("ollama pull tiny");
        }
        OllamaHealth down = new OllamaCheck(OllamaSettings.at(URI.create("http://127.0.0.1:1"), "tiny")).health();
        assertThat(down.state()).isEqualTo(OllamaHealth.State.DOWN);
        assertThat(down.sentence()).contains("ollama serve");
    }

    @Test
    void warming_up_loads_the_model_unless_it_would_be_freed_at_once() throws Exception {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.hanging())) {
            OllamaSettings settings = OllamaSettings.at(server.url(), "tiny");
            new OllamaWarmUp(settings.withKeepAlive(Duration.ZERO)).start(told::add);
            new OllamaWarmUp(settings).start(told::add);

            assertThat(server.nextLoad(Duration.ofSeconds(10))).contains("tiny");
            assertThat(server.nextLoad(Duration.ofMillis(100))).isEmpty();
            assertThat(told.poll(10, TimeUnit.SECONDS)).contains("is ready with tiny");
        }
    }

    @Test
    void warming_up_fetches_a_missing_model_where_the_settings_allow_it_and_tells_how_far_it_is() throws Exception {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.hanging())) {
            server.models();
            var settings = OllamaSettings.at(server.url(), "tiny").withMissingModel(OllamaSettings.MissingModel.PULL);

            new OllamaWarmUp(settings).start(told::add);

            assertThat(server.nextLoad(Duration.ofSeconds(10))).contains("tiny");
            assertThat(told).first().asString().contains("has no model 'tiny' and fetches it");
            assertThat(told).last().isEqualTo("Ollama has fetched 'tiny'");
            assertThat(told).anyMatch(sentence -> sentence.matches("Ollama fetches 'tiny': \\d+ %"));
        }
    }

    @Test
    void warming_up_only_tells_of_a_missing_model_or_server_by_default() throws Exception {
        try (OllamaServer server = OllamaServer.answering(ChatAnswer.hanging())) {
            server.models();
            new OllamaWarmUp(OllamaSettings.at(server.url(), "tiny")).start(told::add);

            assertThat(told.poll(10, TimeUnit.SECONDS)).contains("ollama pull tiny");
            assertThat(server.pulls()).isEmpty();
        }
        new OllamaWarmUp(OllamaSettings.at(URI.create("http://127.0.0.1:1"), "tiny")).start(told::add);
        assertThat(told.poll(10, TimeUnit.SECONDS)).contains("ollama serve");
    }

    @Test
    void the_servers_own_json_is_what_the_recorded_replies_read() {
        var replies = new RecordedReplies(Map.of("a red house", OllamaJson.slots("a red wooden house")));

        assertThat(replies.fill(HOUSE).subject()).isEqualTo("a red wooden house");
    }
}
