package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
