package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TrainCommandTest {
    private final Shell shell = new Shell(new FakeParts(Path.of("")));

    @Test
    void alone_it_says_what_can_be_trained() {
        assertThat(shell.run("train")).isZero();

        assertThat(shell.out()).contains("sprout", "evaluate", "probe", "shards");
    }

    @Test
    void help_names_the_folders_and_where_they_are_by_default() {
        assertThat(shell.run("train", "sprout", "--help")).isZero();

        assertThat(shell.out())
                .contains("--work")
                .contains("data/sprout")
                .contains("models/sprout")
                .contains("--seed");
    }

    @Test
    void a_seed_is_a_whole_number() {
        assertThat(shell.run("train", "sprout", "--seed", "red")).isEqualTo(Funnel.MISUSE);
        assertThat(shell.err()).contains("--seed").contains("red");
    }

    @Test
    void the_last_stage_has_bounds() {
        assertThat(shell.run("train", "sprout", "--steps", "0")).isEqualTo(Funnel.MISUSE);
        assertThat(shell.err()).contains("steps must be 1 to 1000000, was 0");

        assertThat(shell.run("train", "sprout", "--rate", "2")).isEqualTo(Funnel.MISUSE);
        assertThat(shell.err()).contains("the rate must be above 0, at most 0.1, was 2.0");
    }

    @Test
    void less_can_be_asked_for_but_not_nothing() {
        assertThat(shell.run("train", "evaluate", "--captions", "0")).isEqualTo(Funnel.MISUSE);
        assertThat(shell.err()).contains("captions must be 1 to 1000, was 0");

        assertThat(shell.run("train", "evaluate", "--seeds", "101")).isEqualTo(Funnel.MISUSE);
        assertThat(shell.err()).contains("seeds must be 1 to 100, was 101");
    }
}
