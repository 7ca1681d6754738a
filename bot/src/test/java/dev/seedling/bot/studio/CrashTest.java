package dev.seedling.bot.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die in the middle of work, each followed by another over the same database. */
class CrashTest {
    @TempDir
    Path folder;

    @Test
    void a_job_outlives_a_death_at_every_point_and_is_delivered_once() throws Exception {
        assertThat(life("crafting")).isEqualTo(MortalStudio.DIED);
        assertThat(life("painting")).isEqualTo(MortalStudio.DIED);
        assertThat(life("posting")).isEqualTo(MortalStudio.DIED);
        assertThat(life("posted")).isEqualTo(MortalStudio.DIED);
        assertThat(life("nothing")).isZero();

        assertThat(Files.readAllLines(MortalStudio.channel(folder))).hasSize(1);
        assertThat(Files.readAllLines(MortalStudio.diary(folder)))
                .as("only the work that the death cut short is done again")
                .containsExactly("crafting", "crafting", "painting", "painting", "posting", "posting", "posted");
    }

    @Test
    void a_job_that_kills_its_painter_every_time_is_given_up_with_an_apology() throws Exception {
        assertThat(life("painting")).isEqualTo(MortalStudio.DIED);
        assertThat(life("painting")).isEqualTo(MortalStudio.DIED);
        assertThat(life("painting")).isZero();

        assertThat(folder.resolve("apology"))
                .hasContent("this picture was given up: the painter broke down over it 2 times");
        assertThat(MortalStudio.channel(folder)).doesNotExist();
    }

    /** Runs a studio in a new process, and waits for its end. */
    private int life(String fatal) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        MortalStudio.class.getName(),
                        folder.toString(),
                        fatal)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "the studio neither died nor finished: " + Files.readString(folder.resolve("log")));
        }
        return process.exitValue();
    }
}
