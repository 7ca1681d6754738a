package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainCommandTest {
    private final Shell shell = new Shell(new FakeParts(Path.of("")));

    @Test
    void alone_it_says_what_can_be_trained() {
        assertThat(shell.run("train")).isZero();

        assertThat(shell.out()).contains("sprout").contains("shards");
    }

    @Test
    void help_names_the_folders_and_where_they_are_by_default() {
        assertThat(shell.run("train", "sprout", "--help")).isZero();

        assertThat(shell.out()).contains("--work").contains("data/sprout").contains("models/sprout");
    }
}
