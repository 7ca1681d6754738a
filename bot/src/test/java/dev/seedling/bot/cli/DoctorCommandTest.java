package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.console.ProgressLine;
import dev.seedling.bot.settings.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path home;

    @Test
    void every_thing_gets_a_line_and_warnings_are_no_failure() {
        Shell shell = new Shell(new FakeParts(home));

        assertThat(shell.run("doctor")).isZero();

        assertThat(shell.out().lines())
                .allMatch(line -> line.startsWith("ok ") || line.startsWith("warn "))
                .extracting(line -> line.substring(6, 21).strip())
                .containsExactly(
                        "settings",
                        "java",
                        "cpu",
                        "data folder",
                        "pictures folder",
                        "model",
                        "ollama",
                        "policy",
                        "discord token");
        assertThat(shell.out())
                .contains("none, so everything is painted")
                .contains("mend: put the token")
                .contains("mend: start it with 'ollama serve'");
    }

    @Test
    void a_failure_is_status_1_and_the_rest_is_looked_at_all_the_same() throws IOException {
        Files.writeString(home.resolve("data"), "a file where the folder should be");
        Shell shell = new Shell(new FakeParts(home));

        assertThat(shell.run("doctor")).isEqualTo(1);

        assertThat(shell.out().lines()).hasSize(9).anyMatch(line -> line.startsWith("fail  data folder"));
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void settings_that_cannot_be_read_are_a_line_as_well() {
        StringWriter out = new StringWriter();
        Streams streams = new Streams(new PrintWriter(out, true), new PrintWriter(out, true), ProgressLine.none());
        Commands commands = new Commands(
                config -> {
                    throw new SettingsException("qeue in seedling.yaml is not a known key");
                },
                streams,
                () -> Path.of("seedling.log"));

        assertThat(commands.run("doctor")).isEqualTo(1);

        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString())
                .startsWith("fail  settings         qeue in seedling.yaml is not a known key; mend: ");
    }
}
