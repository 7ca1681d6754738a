package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import dev.seedling.promptcraft.testsupport.OllamaJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change that the rules do not understand is the language model's, and is held against what was there. */
class ModelMadeChangeTest {
    private static final String PARENT = "two blue boats and a red house in Bergen with a sign \"Café\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "let everything feel like an old dream | two boats and a red house in Bergen with a sign \"Café\" | blue boats",
                "let everything feel like an old dream | three blue boats and a red house in Bergen with a sign \"Café\" | two blue boats",
                "let everything feel like an old dream | two red boats and a blue house in Bergen with a sign \"Café\" | blue boats",
                "let everything feel like an old dream | two blue boats and a red house with a sign \"Café\" | Bergen",
                "let there be five pink birds | two blue boats and a red house in Bergen with a sign \"Café\", pink birds | five pink birds",
            })
    void a_change_that_loses_something_is_made_by_rules_and_says_so(String change, String reply, String lost) {
        CraftedPrompt changed = changed(change, reply);

        assertThat(changed.author()).isEqualTo(Author.RULES);
        assertThat(changed.prompt()).contains("two blue boats", "red house", "Bergen", "\"Café\"");
        assertThat(changed.notice())
                .startsWith("Changed by rules, because the language model would have lost '" + lost + "'.");
    }

    @Test
    void a_quotation_that_the_model_drops_is_put_back() {
        CraftedPrompt changed =
                changed("let everything feel like an old dream", "two blue boats and a red house in Bergen");

        assertThat(changed.author()).isEqualTo(Author.OLLAMA);
        assertThat(changed.prompt()).contains("in Bergen with the text \"Café\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "let everything feel like an old dream | two blue boats drifting past a red house in Bergen with a sign \"Café\"",
                "let the boats carry lanterns | two boats with lanterns and a red house in Bergen with a sign \"Café\"",
                "let there be five pink birds | five pink birds above two blue boats and a red house in Bergen with a sign \"Café\"",
            })
    void a_change_that_keeps_what_it_does_not_speak_of_is_the_models(String change, String reply) {
        CraftedPrompt changed = changed(change, reply);

        assertThat(changed.author()).as(changed.notice()).isEqualTo(Author.OLLAMA);
        assertThat(changed.slots().subject()).isEqualTo(reply);
    }

    private static CraftedPrompt changed(String change, String reply) {
        CraftedPrompt parent = PromptWriters.rules().craft(new Idea(PARENT, PromptFamily.SD15));
        PromptWriter model = PromptWriters.model(
                new RecordedReplies(Map.of(change, raw(reply))), WritingAids.with(TokenCounter.approximate()));
        return model.craft(new Idea(change, PromptFamily.SD15).inReplyTo(parent));
    }

    /** The model sees a name in place of the parent's quotation, and copies it. */
    private static String raw(String reply) {
        return OllamaJson.slots(reply.replace("\"Café\"", "QUOTE_1"));
    }
}
