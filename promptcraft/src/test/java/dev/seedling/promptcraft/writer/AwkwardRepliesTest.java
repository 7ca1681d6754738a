package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.evaluation.Evaluation;
import dev.seedling.promptcraft.evaluation.Expectation;
import dev.seedling.promptcraft.evaluation.ExpectationFile;
import dev.seedling.promptcraft.evaluation.Report;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 200 replies written by hand in the ways that models go wrong: ten ways, twenty ideas. */
class AwkwardRepliesTest {
    private static final WritingAids AIDS = WritingAids.with(TokenCounter.approximate());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatever_the_model_says_the_prompt_keeps_what_the_user_said() throws Exception {
        Path file = file();
        List<Expectation> expectations = ExpectationFile.read(file);
        List<JsonNode> lines = lines(file);
        List<String> losses = new ArrayList<>();

        for (int i = 0; i < lines.size(); i++) {
            var replies = new RecordedReplies(Map.of(
                    expectations.get(i).idea(), lines.get(i).path("reply").asText()));
            var writer = PromptWriters.model(replies, AIDS);
            Report report = new Evaluation(PromptFamily.SD15, TokenCounter.approximate())
                    .of("model", writer, List.of(expectations.get(i)));
            report.misses().forEach(losses::add);
        }

        assertThat(lines).hasSize(200);
        assertThat(losses).isEmpty();
    }

    @Test
    void a_reply_that_holds_a_prompt_is_used_and_one_that_does_not_is_not() throws Exception {
        for (JsonNode line : lines(file())) {
            String idea = line.path("prompt").asText();
            var writer = PromptWriters.model(
                    new RecordedReplies(Map.of(idea, line.path("reply").asText())), AIDS);
            boolean hopeless = List.of("refusal", "truncated", "white space")
                    .contains(line.path("kind").asText());

            Author author = writer.craft(new Idea(idea, PromptFamily.SD15)).author();

            assertThat(author).as(line.toString()).isEqualTo(hopeless ? Author.RULES : Author.OLLAMA);
        }
    }

    private static Path file() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(AwkwardRepliesTest.class.getResource("awkward-replies.jsonl"))
                .toURI());
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
