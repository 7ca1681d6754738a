package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.ollama.RecordedReplies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a model's reply is used, and where quotations go that it moved or left out. */
class RepliesKeptTest {
    @Test
    void of_two_equal_quotations_neither_is_lost() {
        CraftedPrompt crafted = craft(
                "a door with \"OPEN\" and a window with \"OPEN\"",
                "a wooden door with QUOTE_1 and a shop window with QUOTE_2");

        assertThat(crafted.slots().subject()).isEqualTo("a wooden door with \"OPEN\" and a shop window with \"OPEN\"");
    }

    @Test
    void one_of_two_equal_quotations_that_the_reply_left_out_comes_back() {
        CraftedPrompt crafted = craft(
                "a door with \"OPEN\" and a window with \"OPEN\"", "a wooden door with QUOTE_1 and a shop window");

        assertThat(crafted.slots().subject().split("\"OPEN\"", -1)).hasSize(3);
    }

    @Test
    void the_word_of_a_quotation_elsewhere_in_a_reply_is_no_quotation() {
        CraftedPrompt crafted = craft("a stop sign that says \"STOP\"", "a red stop sign that says QUOTE_1");

        assertThat(crafted.slots().subject()).isEqualTo("a red stop sign that says \"STOP\"");
    }

    @Test
    void a_setting_that_also_stands_in_a_quotation_is_said() {
        CraftedPrompt crafted = PromptWriters.rules()
                .craft(new Idea("a bar with the sign \"Open at night\" at night", PromptFamily.SPROUT));

        assertThat(crafted.prompt())
                .startsWith("a bar with the sign \"Open at night\"")
                .endsWith("at night");
        assertThat(crafted.prompt().split("at night", -1)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kot siedzący na drzewie | a cat sitting in a tree",
                "一个穿T恤的男孩 | a boy wearing a T-shirt",
                "Tシャツを着た猫 | a cat wearing a T-shirt",
            })
    void a_translation_from_a_language_that_the_rules_cannot_read_is_used(String idea, String english) {
        assertThat(craft(idea, english).slots().subject()).isEqualTo(english);
    }

    @Test
    void colors_of_simple_shapes_are_not_swapped() {
        CraftedPrompt crafted = craft("a red square and a blue circle", "a blue square and a red circle");

        assertThat(crafted.prompt()).contains("red square", "blue circle");
    }

    private static CraftedPrompt craft(String idea, String subject) {
        String reply = """
                {"intent": "NEW", "subject": "%s", "setting": "", "style": [], "medium": "", "lighting": "",
                 "composition": "", "negative": [], "aspect": "AUTO"}""".formatted(subject);
        return PromptWriters.model(
                        new RecordedReplies(Map.of(idea, reply)), WritingAids.with(TokenCounter.approximate()))
                .craft(new Idea(idea, PromptFamily.SD15));
    }
}
