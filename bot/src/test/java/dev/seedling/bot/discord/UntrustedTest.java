package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UntrustedTest {
    @Test
    void markdown_and_mentions_are_only_text() {
        assertThat(Untrusted.inline("# **bold** @everyone <@1> [a](http://b) `c`\n> d", 100))
                .isEqualTo("\\# \\*\\*bold\\*\\* @\u200beveryone \\<@\u200b1\\> \\[a\\]\\(http\\://b\\) \\`c\\` \\> d");
    }

    @Test
    void there_is_no_way_out_of_a_code_block() {
        assertThat(Untrusted.block("```\n@everyone", 100)).isEqualTo("```\n\u02cb\u02cb\u02cb\n@everyone\n```");
    }

    @Test
    void what_is_too_long_ends_with_an_ellipsis_and_never_with_half_a_character() {
        assertThat(Untrusted.shorten("abcdef", 4)).isEqualTo("abc\u2026");
        assertThat(Untrusted.shorten("ab\ud83c\udf31def", 4)).isEqualTo("ab\u2026");
        assertThat(Untrusted.shorten("abcd", 4)).isEqualTo("abcd");
    }
}
