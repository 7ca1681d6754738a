package dev.seedling.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private final Shell shell = new Shell(new FakeParts(Path.of("")));

    @Test
    void no_command_at_all_gets_the_help() {
        assertThat(shell.run()).isZero();

        assertThat(shell.out()).contains("craft").contains("--help");
        assertThat(shell.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "crafft, unknown command 'crafft' (did you mean craft?)",
        "craft --famly sd15 boat, unknown option '--famly' (did you mean --family?)",
        "craft --family sd99 boat, 'family must be one of sd15, sd21, sdxl, turbo, sprout, was ''sd99'''",
        "craft, the idea is empty",
        "craft --file no-such-file, the file of ideas no-such-file does not exist",
        "craft --file ideas boat, 'give an idea or --file, not both'",
    })
    void misuse_gets_one_sentence_and_status_2(String line, String sentence) {
        assertThat(shell.run(line.split(" "))).isEqualTo(2);

        assertThat(shell.err().lines())
                .singleElement()
                .asString()
                .startsWith("seedling: ")
                .contains(sentence);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void a_fault_of_the_program_never_shows_its_stack_trace() {
        Shell faulty = new Shell(new FakeParts(Path.of(""), idea -> {
            throw new ArithmeticException("deep inside");
        }));

        assertThat(faulty.run("craft", "boat")).isEqualTo(1);

        assertThat(faulty.err().lines())
                .singleElement()
                .asString()
                .contains("something went wrong that should not (ArithmeticException)")
                .contains("seedling.log");
    }

    @Test
    void even_an_error_ends_in_a_sentence() {
        Shell exhausted = new Shell(new FakeParts(Path.of(""), idea -> {
            throw new OutOfMemoryError("heap");
        }));

        assertThat(exhausted.run("craft", "boat")).isEqualTo(1);

        assertThat(exhausted.err()).contains("there is not enough memory");
    }
}
