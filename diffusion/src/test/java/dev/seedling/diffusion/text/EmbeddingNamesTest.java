package dev.seedling.diffusion.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bare names, as the WebUI has embeddings written. */
class EmbeddingNamesTest {
    private static final EmbeddingNames NAMES = new EmbeddingNames(List.of("moss", "moss-style", "bad_v2", "7th"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a house, moss           | "a house, " {moss}
            MOSS, a house           | {moss} ", a house"
            moss-style house        | {moss-style} " house"
            by moss-x               | "by " {moss} "-x"
            mossy house             | "mossy house"
            emoss                   | "emoss"
            moss7                   | {moss} "7"
            bad_v23                 | {bad_v2} "3"
            bad_v2                  | {bad_v2}
            _bad_v2                 | "_" {bad_v2}
            17th                    | "1" {7th}
            embedding:moss, fern    | {moss} ", fern"
            """)
    void whole_words_of_the_tokenizer_that_spell_a_name_are_the_embedding(String prompt, String expected) {
        assertThat(shown(NAMES.in(PromptSyntax.parse(prompt), name -> true))).isEqualTo(expected);
    }

    @Test
    void a_name_keeps_the_weight_round_it() {
        Prompt prompt = NAMES.in(PromptSyntax.parse("(moss:1.3)"), name -> true);

        assertThat(prompt.parts()).containsExactly(new PromptPart.Embedding("moss", 1.3));
    }

    @Test
    void what_does_not_fit_stays_a_word() {
        assertThat(shown(NAMES.in(PromptSyntax.parse("moss"), name -> false))).isEqualTo("\"moss\"");
    }

    @Test
    void without_embeddings_nothing_changes() {
        Prompt prompt = PromptSyntax.parse("a (moss:1.1) house <lora:ink:0.5>");

        assertThat(new EmbeddingNames(List.of()).in(prompt, name -> true)).isEqualTo(prompt);
    }

    private static String shown(Prompt prompt) {
        return prompt.parts().stream()
                .map(part -> part instanceof PromptPart.Embedding embedding
                        ? "{" + embedding.name() + "}"
                        : "\"" + ((PromptPart.Words) part).text() + "\"")
                .collect(Collectors.joining(" "));
    }
}
