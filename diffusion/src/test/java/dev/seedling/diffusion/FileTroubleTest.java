package dev.seedling.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {
    @TempDir
    private Path folder;

    @Test
    void what_java_tells_by_class_alone_is_put_into_words() throws IOException {
        Path file = Files.write(folder.resolve("text"), new byte[] {(byte) 0xff});

        assertThat(FileTrouble.reason(new AccessDeniedException("model"))).isEqualTo("permission denied");
        assertThat(reason(() -> Files.readString(folder.resolve("none")))).isEqualTo("there is no such file");
        assertThat(reason(() -> Files.createFile(file))).isEqualTo("a file is in the way");
        assertThat(FileTrouble.reason(new DirectoryNotEmptyException("model"))).isEqualTo("the folder is not empty");
        assertThat(reason(() -> Files.readString(file))).isEqualTo("it is no text in UTF-8");
    }

    @Test
    void a_reason_is_told_without_the_path_before_it() {
        IOException full = new FileSystemException("model", null, "No space left on device");

        assertThat(FileTrouble.reason(full)).isEqualTo("No space left on device");
        assertThat(FileTrouble.reason(new IOException("the disk was pulled out")))
                .isEqualTo("the disk was pulled out");
    }

    @Test
    void without_any_word_the_class_has_to_do() {
        assertThat(FileTrouble.reason(new IOException())).isEqualTo("IOException");
        assertThat(FileTrouble.reason(new FileSystemException("model"))).isEqualTo("FileSystemException");
    }

    @Test
    void where_no_sentence_names_the_file_it_is_told_if_it_is_known() {
        IOException denied = new AccessDeniedException("model");

        assertThat(FileTrouble.withFile(denied)).isEqualTo("model: permission denied");
        assertThat(FileTrouble.withFile(new UncheckedIOException(denied))).isEqualTo("model: permission denied");
        assertThat(FileTrouble.withFile(new IOException("the disk was pulled out")))
                .isEqualTo("the disk was pulled out");
    }

    private interface Doing {
        Object run() throws IOException;
    }

    private static String reason(Doing failing) {
        try {
            failing.run();
        } catch (IOException e) {
            return FileTrouble.reason(e);
        }
        throw new AssertionError("it must fail");
    }
}
