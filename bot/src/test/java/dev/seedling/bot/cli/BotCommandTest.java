package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotCommandTest {
    @Test
    void without_a_token_one_sentence_says_what_to_do(@TempDir Path home) {
        Shell shell = new Shell(new FakeParts(home));

        assertThat(shell.run("bot")).isEqualTo(2);
        assertThat(shell.err().strip().lines())
                .singleElement()
                .asString()
                .contains("no Discord token", "DISCORD_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "chat"})
    void with_a_model_that_cannot_be_opened_neither_bot_nor_chat_begins(String command, @TempDir Path home) {
        Shell shell = new Shell(new FakeParts(home).withModel("dalle"));

        assertThat(shell.run(command)).isEqualTo(2);
        assertThat(shell.err().strip()).isEqualTo("seedling: model must be fake, was 'dalle'");
    }
}
