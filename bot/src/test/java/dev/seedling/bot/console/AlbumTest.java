package dev.seedling.bot.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.studio.StudioException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlbumTest {
    private static final byte[] PNG = "a picture".getBytes(UTF_8);

    @TempDir
    Path temp;

    @Test
    void names_a_picture_after_its_seed_and_idea() throws IOException {
        Path file = new Album(temp.resolve("pictures")).keep(PNG, 42, "A red house, by a lake!");

        assertThat(file).isEqualTo(temp.resolve("pictures").resolve("42-a-red-house-by-a-lake.png"));
        assertThat(file).hasBinaryContent(PNG);
    }

    @Test
    void never_replaces_a_picture() {
        Album folder = new Album(temp);

        Path first = folder.keep(PNG, 1, "boat");
        Path second = folder.keep("another".getBytes(UTF_8), 1, "boat");

        assertThat(first).hasBinaryContent(PNG);
        assertThat(second).isEqualTo(temp.resolve("1-boat-2.png")).hasContent("another");
    }

    @Test
    void what_is_no_regular_file_is_not_replaced() throws IOException {
        Path socket = temp.resolve("socket");
        try (ServerSocketChannel open = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            open.bind(UnixDomainSocketAddress.of(socket));

            assertThatThrownBy(() -> Album.write(PNG, socket))
                    .isInstanceOf(StudioException.class)
                    .hasMessage("the picture cannot be written to %s, which is no regular file".formatted(socket));
        }

        assertThat(Files.readAttributes(socket, BasicFileAttributes.class).isOther())
                .isTrue();
        assertThat(temp).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void keeps_the_same_picture_only_once_when_asked_to() throws IOException {
        Album folder = new Album(temp);

        Path first = folder.keepOnce(PNG, 1, "boat");

        assertThat(folder.keepOnce(PNG, 1, "boat")).isEqualTo(first);
        assertThat(folder.keepOnce("another".getBytes(UTF_8), 1, "boat")).isNotEqualTo(first);
    }

    @Test
    void gives_everyone_a_name_of_their_own() throws Exception {
        Album folder = new Album(temp);
        ExecutorService painters = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> keep = () -> folder.keep(PNG, 1, "boat");
            List<Future<Path>> kept = painters.invokeAll(java.util.Collections.nCopies(40, keep));

            assertThat(kept).extracting(Future::get).doesNotHaveDuplicates();
        } finally {
            painters.shutdownNow();
        }
        try (var files = Files.list(temp)) {
            assertThat(files).hasSize(40).allMatch(file -> file.toString().endsWith(".png"));
        }
    }

    @Test
    void says_in_a_sentence_that_a_picture_cannot_be_written() throws IOException {
        Path file = Files.writeString(temp.resolve("not-a-folder"), "");

        assertThatThrownBy(() -> new Album(file).keep(PNG, 1, "boat"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("could not be written to " + file);
    }

    @ParameterizedTest
    @CsvSource({
        "'Zwei blaue Bööte, groß', zwei-blaue-boote-gross",
        "'  ../../etc/passwd', etc-passwd",
        "'!!!', picture",
        "'雪の山', 雪の山",
        "'a very long idea that goes on and on until nobody would want it', a-very-long-idea-that-goes-on-and-on-until"
    })
    void makes_a_file_name_of_any_idea(String idea, String slug) {
        assertThat(Album.slug(idea)).isEqualTo(slug);
    }
}
