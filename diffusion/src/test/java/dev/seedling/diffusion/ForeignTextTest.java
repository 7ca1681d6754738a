package dev.seedling.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignTextTest {
    private static final String SPROUT = "\uD83C\uDF31";

    @Test
    void what_steers_a_terminal_or_begins_a_line_is_a_question_mark() {
        assertThat(ForeignText.shown("red\u001B[31m\nnight\u202E")).isEqualTo("red?[31m?night?");
    }

    @Test
    void what_is_too_long_is_cut_between_characters() {
        assertThat(ForeignText.shown("a" + SPROUT.repeat(119))).isEqualTo("a" + SPROUT.repeat(119));
        assertThat(ForeignText.shown("a" + SPROUT.repeat(200))).isEqualTo("a" + SPROUT.repeat(119) + "...");
    }
}
