package dev.seedling.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private Path note;

    @BeforeEach
    void write_an_earlier_one() throws IOException {
        note = folder.resolve("note.txt");
        Files.writeString(note, "earlier");
    }

    @Test
    void the_new_content_takes_the_place_of_the_old_and_leaves_nothing_beside_it() throws IOException {
        WholeFile.write(note, file -> Files.writeString(file, "later"));

        assertThat(note).hasContent("later");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void until_it_is_whole_the_old_one_stays() {
        assertThatThrownBy(() -> WholeFile.write(note, file -> {
                    Files.writeString(file, "la");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(note).hasContent("earlier");
    }

    @Test
    void what_is_kept_takes_the_place_of_what_was_there() throws IOException {
        byte[] picture = {1, 2, 3};

        WholeFile.keep(note, picture);

        assertThat(note).hasBinaryContent(picture);
        assertThat(folder.toFile().list()).hasSize(1);
    }
}
