package dev.seedling.promptcraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourceTest {
    @Test
    void empty_lines_and_comments_are_no_lines() {
        assertThat(Resource.lines(ResourceTest.class, "lines.txt")).containsExactly("grüne Äpfel", " # no comment");
    }

    @Test
    void a_text_is_whole() {
        assertThat(Resource.text(ResourceTest.class, "lines.txt"))
                .startsWith("# a comment")
                .contains("grüne Äpfel");
    }

    @Test
    void what_the_jar_lacks_is_named() {
        assertThatThrownBy(() -> Resource.lines(ResourceTest.class, "nothing.txt"))
                .hasMessage("the jar lacks nothing.txt");
    }
}
