package dev.seedling.diffusion.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptSyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a cat                      | a cat*1.000
                    a (cat)                    | a *1.000 cat*1.100
                    ((cat))                    | cat*1.210
                    [cat]                      | cat*0.909
                    [[cat]]                    | cat*0.826
                    (cat:1.3)                  | cat*1.300
                    (cat : 0.5 )               | cat *0.500
                    (a [b:0.5] c)              | a *1.100 b:0.5*1.000 c*1.100
                    (a (b:2) c:1.5)            | a *1.500 b*3.000 c*1.500
                    (cat:-1)                   | cat*-1.000
                    a \\(cat\\) b              | a (cat) b*1.000
                    (a\\)b)                    | a)b*1.100
                    (cat                       | cat*1.100
                    [cat                       | cat*0.909
                    cat)                       | cat)*1.000
                    cat]                       | cat]*1.000
                    12:30 at (noon:x)          | 12:30 at *1.000 noon:x*1.100
                    cat:1.3)                   | cat:1.3)*1.000
                    (a:1.2.3)                  | a:1.2.3*1.100
                    a \\b                      | a b*1.000
                    """)
    void weights_are_those_of_the_webui(String prompt, String expected) {
        assertThat(shown(prompt)).isEqualTo(expected);
    }

    @Test
    void break_starts_anew_and_takes_the_space_round_it() {
        assertThat(shown("a cat BREAK a dog")).isEqualTo("a cat*1.000 / a dog*1.000");
        assertThat(shown("a catBREAK")).isEqualTo("a catBREAK*1.000");
    }

    @Test
    void embeddings_stand_between_words_with_the_weight_round_them() {
        assertThat(shown("by (embedding:moss-style.v2:1.2), calm"))
                .isEqualTo("by *1.000 {moss-style.v2}*1.200 , calm*1.000");
    }

    @Test
    void loras_are_taken_out_of_the_words() {
        Prompt prompt = PromptSyntax.parse("a cat <lora:moss:0.8><lora:ink wash:-0.5> at night <lora:plain>");

        assertThat(prompt.loras())
                .containsExactly(new LoraTag("moss", 0.8), new LoraTag("ink wash", -0.5), new LoraTag("plain", 1));
        assertThat(shown("a cat <lora:moss:0.8>at night")).isEqualTo("a cat at night*1.000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<lora:moss:much>", "<lora::1>", "<hypernet:moss:1>", "<lora:a:1:2>", "<lora:a:NaN>"})
    void a_tag_that_is_no_lora_is_refused(String tag) {
        assertThatThrownBy(() -> PromptSyntax.parse("a cat " + tag))
                .isInstanceOf(DiffusionException.class)
                .hasMessageEndingWith(", was " + tag);
    }

    @Test
    void an_empty_prompt_has_no_parts() {
        assertThat(PromptSyntax.parse("").parts()).isEmpty();
        assertThat(PromptSyntax.parse("()").parts()).isEmpty();
    }

    private static String shown(String prompt) {
        return PromptSyntax.parse(prompt).parts().stream()
                .map(PromptSyntaxTest::shown)
                .collect(Collectors.joining(" "))
                .replace("  ", " ");
    }

    private static String shown(PromptPart part) {
        if (part instanceof PromptPart.Words words) {
            return String.format(Locale.ROOT, "%s*%.3f", words.text(), words.weight());
        }
        if (part instanceof PromptPart.Embedding embedding) {
            return String.format(Locale.ROOT, "{%s}*%.3f", embedding.name(), embedding.weight());
        }
        return "/";
    }
}
