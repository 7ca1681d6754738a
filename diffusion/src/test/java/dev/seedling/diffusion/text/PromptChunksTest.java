package dev.seedling.diffusion.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptChunksTest {
    private static final long COMMA = ',';

    /** One token per character that is not a space; an embedding has as many vectors as its name has letters. */
    private static final PromptTokens LETTERS = new PromptTokens() {
        @Override
        public long[] ids(String text) {
            return text.chars().filter(c -> c != ' ').asLongStream().toArray();
        }

        @Override
        public int vectors(String embedding) {
            return embedding.length();
        }
    };

    @Test
    void a_short_prompt_is_one_chunk() {
        assertThat(shown("ab, c")).containsExactly("ab,c");
    }

    @Test
    void an_empty_prompt_is_one_empty_chunk() {
        assertThat(shown("")).containsExactly("");
    }

    @Test
    void seventy_five_tokens_are_one_chunk_and_one_more_makes_two() {
        assertThat(shown("x".repeat(75))).containsExactly("x".repeat(75));
        assertThat(shown("x".repeat(76))).containsExactly("x".repeat(75), "x");
    }

    @Test
    void a_phrase_at_the_end_moves_to_the_next_chunk_whole() {
        String first = "a".repeat(59) + ",";

        assertThat(shown(first + "b".repeat(16))).containsExactly(first, "b".repeat(16));
    }

    @Test
    void a_phrase_with_its_comma_too_far_back_is_cut() {
        String prompt = "a".repeat(54) + "," + "b".repeat(21);

        assertThat(shown(prompt)).containsExactly("a".repeat(54) + "," + "b".repeat(20), "b");
        assertThat(shown("a".repeat(55) + "," + "b".repeat(20))).containsExactly("a".repeat(55) + ",", "b".repeat(20));
    }

    @Test
    void a_comma_itself_may_begin_a_chunk() {
        assertThat(shown("a".repeat(75) + ",b")).containsExactly("a".repeat(75), ",b");
    }

    @Test
    void break_ends_a_chunk_early() {
        assertThat(shown("ab BREAK c")).containsExactly("ab", "c");
    }

    @Test
    void an_embedding_is_not_cut() {
        assertThat(shown("a".repeat(73) + " embedding:moss b"))
                .containsExactly("a".repeat(73), "[moss0][moss1][moss2][moss3]b");
    }

    @Test
    void weights_stay_with_their_tokens_when_a_phrase_moves() {
        List<List<Slot>> chunks = chunks("a".repeat(59) + ",(" + "b".repeat(16) + ":1.5)");

        assertThat(chunks.get(1)).extracting(Slot::weight).containsOnly(1.5).hasSize(16);
    }

    private static List<List<Slot>> chunks(String prompt) {
        return PromptChunks.of(PromptSyntax.parse(prompt), LETTERS);
    }

    private static List<String> shown(String prompt) {
        return chunks(prompt).stream()
                .map(chunk -> IntStream.range(0, chunk.size())
                        .mapToObj(i -> shown(chunk.get(i)))
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String shown(Slot slot) {
        if (slot instanceof Slot.Token token) {
            return token.id() == COMMA ? "," : Character.toString((int) token.id());
        }
        Slot.Vector vector = (Slot.Vector) slot;
        return "[%s%d]".formatted(vector.embedding(), vector.index());
    }
}
