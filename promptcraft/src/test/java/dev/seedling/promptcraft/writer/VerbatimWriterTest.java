package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbatimWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "as is: two cats, no  dogs", "As-is : two cats, no  dogs", "RAW: two cats, no  dogs",
                "unverändert: two cats, no  dogs", "tel quel : two cats, no  dogs", "tal cual: two cats, no  dogs"
            })
    void who_says_so_is_taken_at_their_word(String text) {
        CraftedPrompt crafted = PromptWriters.rules().craft(new Idea(text, PromptFamily.SD15));

        assertThat(crafted.prompt()).isEqualTo("two cats, no  dogs");
        assertThat(crafted.negative()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw fish on a plate", "a beach as is seen from the sea"})
    void the_words_in_a_sentence_are_words_like_others(String text) {
        CraftedPrompt crafted = PromptWriters.rules().craft(new Idea(text, PromptFamily.SD15));

        assertThat(crafted.author()).isEqualTo(Author.RULES);
        assertThat(crafted.prompt()).isNotEqualTo(text);
        assertThat(crafted.prompt().split("\\W+", -1)).contains(text.split(" ", -1));
    }

    @Test
    void the_words_with_nothing_behind_them_ask_for_nothing() {
        CraftedPrompt crafted = PromptWriters.rules().craft(new Idea("as is:", PromptFamily.SD15));

        assertThat(crafted.author()).isEqualTo(Author.RULES);
        assertThat(crafted.prompt()).isNotEqualTo("as is:");
    }

    @Test
    void a_reply_that_says_so_is_a_picture_of_its_own() {
        CraftedPrompt parent = PromptWriters.rules().craft(new Idea("a red house", PromptFamily.SD15));
        CraftedPrompt crafted =
                PromptWriters.rules().craft(new Idea("raw: a boat", PromptFamily.SD15).inReplyTo(parent));

        assertThat(crafted.prompt()).isEqualTo("a boat");
        assertThat(crafted.changes()).isEmpty();
    }
}
