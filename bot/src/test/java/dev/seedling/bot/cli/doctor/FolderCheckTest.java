package dev.seedling.bot.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.seedling.bot.cli.doctor.Finding.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderCheckTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"49000000, FAIL, 49.0 MB", "999000000, WARN, 999 MB", "5000000000, OK, 5.00 GB"})
    void room_is_told_and_too_little_is_complained_of(long bytes, Level level, String told) {
        Finding finding = look(home, bytes);

        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.found()).contains(home.toString(), told + " free");
    }

    @Test
    void a_folder_that_is_not_there_yet_is_judged_by_the_one_above_and_not_made() throws IOException {
        Path folder = home.resolve("a").resolve("b");

        assertThat(look(folder, 5_000_000_000L).level()).isEqualTo(Level.OK);

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_file_in_the_way_is_a_failure() throws IOException {
        Path file = Files.writeString(home.resolve("data"), "mine");

        Finding finding = look(file.resolve("deeper"), 5_000_000_000L);

        assertThat(finding.level()).isEqualTo(Level.FAIL);
        assertThat(finding.found()).isEqualTo(file + " is a file, not a folder");
        assertThat(finding.remedy()).contains("data-folder");
    }

    @Test
    void a_folder_that_may_not_be_written_is_a_failure() {
        assumeThat(home.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(home)).as("nobody forbids root anything").isFalse();

        Finding finding = look(home, 5_000_000_000L);

        assertThat(home.toFile().setWritable(true)).isTrue();
        assertThat(finding.level()).isEqualTo(Level.FAIL);
        assertThat(finding.found()).contains("cannot be written");
    }

    @Test
    void a_disk_that_does_not_answer_is_a_failure() {
        DiskSpace gone = folder -> {
            throw new IOException("stale handle");
        };

        assertThat(new FolderCheck("data folder", "data-folder", home, gone)
                        .look()
                        .level())
                .isEqualTo(Level.FAIL);
    }

    @Test
    void the_real_disk_says_a_size() throws IOException {
        assertThat(DiskSpace.REAL.usable(home)).isPositive();
    }

    private static Finding look(Path folder, long bytes) {
        return new FolderCheck("data folder", "data-folder", folder, any -> bytes).look();
    }
}
