package dev.seedling.diffusion.family;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.weights.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void a_torn_file_is_named_without_the_parser_s_own_words() throws IOException {
        Path file = Files.createDirectories(folder.resolve("scheduler")).resolve("scheduler_config.json");
        Files.writeString(file, "{\"beta_start\": 0.00085,");

        try (ModelFolder model = ModelFolder.open(folder)) {
            assertThatThrownBy(() -> Settings.of(model, "scheduler/scheduler_config.json"))
                    .isInstanceOf(DiffusionException.class)
                    .hasMessageStartingWith(file + " is no valid JSON: Unexpected end-of-input")
                    .hasMessageNotContainingAny("Source", "StreamReadFeature", "\n");
        }
    }
}
