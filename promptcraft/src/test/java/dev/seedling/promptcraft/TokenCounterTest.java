package dev.seedling.promptcraft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenCounterTest {
    private final TokenCounter counter = TokenCounter.approximate();

    @Test
    void longer_texts_take_more_tokens() {
        assertThat(counter.count("a red house")).isLessThan(counter.count("a red house by a lake"));
    }

    @Test
    void a_lora_tag_takes_none() {
        assertThat(counter.count("a red house <lora:film-grain_v2:0.8>")).isEqualTo(counter.count("a red house"));
    }
}
