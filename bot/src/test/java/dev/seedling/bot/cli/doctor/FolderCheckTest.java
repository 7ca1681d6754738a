package dev.seedling.bot.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.seedling.bot.cli.doctor.Finding.Level;
import dev.seedling.bot.cli.doctor.FolderCheck.Trial;
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
        Trial refused = folder -> {
            throw new IOException("permission denied");
        };

        Finding finding = new FolderCheck("data folder", "data-folder", home, any -> 5_000_000_000L, refused).look();

        assertThat(finding.level()).isEqualTo(Level.FAIL);
        assertThat(finding.found()).isEqualTo(home + " cannot be written");
        assertThat(finding.remedy()).contains("data-folder");
    }

    @Test
    void a_real_trial_notices_that_writing_is_forbidden() {
        assumeThat(home.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(home))
                    .as("nobody forbids root anything")
                    .isFalse();

            assertThatThrownBy(() -> Trial.REAL.write(home)).isInstanceOf(IOException.class);
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void a_disk_that_does_not_answer_is_a_failure() {
        DiskSpace gone = folder -> {
            throw new IOException("stale handle");
        };

        assertThat(new FolderCheck("data folder", "data-folder", home, gone, Trial.REAL)
                        .look()
                        .level())
                .isEqualTo(Level.FAIL);
    }

    @Test
    void the_real_disk_says_a_size() throws IOException {
        assertThat(DiskSpace.REAL.usable(home)).isPositive();
    }

    private static Finding look(Path folder, long bytes) {
        return new FolderCheck("data folder", "data-folder", folder, any -> bytes, Trial.REAL).look();
    }
}
