package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Explanation;
import dev.seedling.promptcraft.Explanation.Line;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.Slot;
import dev.seedling.promptcraft.SlotChange;
import dev.seedling.promptcraft.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private final Variants variants = new Variants(PromptWriters.rules(), WritingAids.with(TokenCounter.approximate()));

    @Test
    void variants_keep_the_subject_and_name_the_slots_in_which_they_differ() {
        List<CraftedPrompt> four = variants.of(idea("two red boats on a lake"), 4);

        assertThat(four)
                .extracting(CraftedPrompt::prompt)
                .doesNotHaveDuplicates()
                .hasSize(4);
        assertThat(four).allSatisfy(one -> assertThat(one.prompt()).startsWith("two red boats on a lake"));
        assertThat(four.get(0).changes()).isEmpty();
        assertThat(four.subList(1, 4))
                .allSatisfy(one -> assertThat(one.changes())
                        .extracting(SlotChange::slot)
                        .containsExactly(Slot.STYLE, Slot.LIGHTING, Slot.COMPOSITION));
    }

    @Test
    void what_the_user_chose_is_the_same_in_all() {
        assertThat(variants.of(idea("a fox, neon light"), Variants.MOST))
                .allSatisfy(one -> assertThat(one.slots().lighting()).isEqualTo("neon light"));
    }

    @Test
    void too_many_variants_are_refused() {
        assertThatThrownBy(() -> variants.of(idea("a fox"), 99)).hasMessage("variants must be 1 to 8, was 99");
    }

    @Test
    void an_explanation_says_whose_words_they_are_and_what_was_cut() {
        String idea = "a fox" + " and a very small blue bird with long yellow feathers".repeat(6);
        Explanation explanation = Explanation.of(PromptWriters.rules().craft(idea(idea)));

        assertThat(explanation.lines().get(0).why()).isEqualTo("you said it");
        assertThat(explanation.lines().get(0).weightiest())
                .contains("fox", "bird")
                .doesNotContain("a", "with");
        assertThat(explanation.lines()).extracting(Line::why).anyMatch(why -> why.startsWith("cut"));
        assertThat(explanation.tokens()).isLessThanOrEqualTo(75);
    }

    private static Idea idea(String text) {
        return new Idea(text, PromptFamily.SD15);
    }
}
