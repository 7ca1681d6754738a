package dev.seedling.diffusion.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledModelTest {
    @TempDir
    Path cache;

    @Test
    void it_unpacks_every_file_once() throws IOException {
        Path folder = BundledModel.untrained().unpack(cache);
        Path marker = Files.createFile(folder.resolve("marker"));

        assertThat(BundledModel.untrained().unpack(cache)).isEqualTo(folder);
        assertThat(marker).as("a second call leaves the folder alone").exists();
        assertThat(folder.resolve("unet/diffusion_pytorch_model.safetensors")).isRegularFile();
        assertThat(folder.getFileName()).hasToString("tiny-sd15");
    }

    @ParameterizedTest
    @MethodSource("models")
    void its_list_names_every_file_there_is(BundledModel model) throws IOException {
        Path source =
                Path.of("src/main/resources/dev/seedling/diffusion/engine").resolve(model.name());
        try (Stream<Path> files = Files.walk(source)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> source.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("files.txt")))
                    .containsExactlyInAnyOrderElementsOf(model.files().stream()
                            .map(line -> line.split(" {2}", 2)[1])
                            .toList());
        }
    }

    static List<BundledModel> models() {
        return BundledModel.all();
    }

    @Test
    void nothing_unfinished_is_left_beside_it() throws IOException {
        Path folder = BundledModel.untrained().unpack(cache);

        try (Stream<Path> beside = Files.list(folder.getParent())) {
            assertThat(beside).containsExactly(folder);
        }
    }

    @Test
    void several_may_unpack_it_at_once() throws Exception {
        int several = 4;
        CyclicBarrier together = new CyclicBarrier(several);
        ExecutorService threads = Executors.newFixedThreadPool(several);
        try {
            List<Future<Path>> folders = threads.invokeAll(Collections.nCopies(several, () -> {
                together.await();
                return BundledModel.untrained().unpack(cache);
            }));
            Path folder = BundledModel.untrained().unpack(cache);
            for (Future<Path> one : folders) {
                assertThat(one.get()).isEqualTo(folder);
            }
            try (Stream<Path> beside = Files.list(folder.getParent())) {
                assertThat(beside).containsExactly(folder);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_cache_lies_where_the_system_keeps_caches() {
        Path home = Path.of("/home/ann");

        assertThat(CacheFolder.of("Linux", home, Map.of())).isEqualTo(home.resolve(".cache/seedling"));
        assertThat(CacheFolder.of("Linux", home, Map.of("XDG_CACHE_HOME", "/big")))
                .isEqualTo(Path.of("/big/seedling"));
        assertThat(CacheFolder.of("Mac OS X", home, Map.of())).isEqualTo(home.resolve("Library/Caches/seedling"));
    }
}
