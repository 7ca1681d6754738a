package dev.seedling.promptcraft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.Explanation.Reason;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void a_tag_is_a_file_and_no_piece_of_the_prompt() {
        Explanation explanation = explained("a fox <lora:film:0.8>");

        assertThat(explanation.files()).containsExactly("<lora:film:0.8>");
        assertThat(explanation.lines())
                .allSatisfy(line -> assertThat(line.text()).isNotEmpty().doesNotContain("lora"));
        assertThat(explanation.lines().get(0).reason()).isEqualTo(Reason.USER);
    }

    @Test
    void nothing_but_a_tag_is_something_to_explain() {
        Explanation tag = new Explanation(List.of(), List.of("<lora:film:0.8>"), 0);

        assertThat(tag.isEmpty()).isFalse();
        assertThat(new Explanation(List.of(), List.of(), 0).isEmpty()).isTrue();
    }

    private static Explanation explained(String idea) {
        return Explanation.of(PromptWriters.rules().craft(new Idea(idea, PromptFamily.SD15)));
    }
}
