package dev.seedling.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven runs a module's tests in the module's folder, so the repository's {@code config} is one up. */
class SettingsFileTest {
    private static final Path SHIPPED = Path.of("..", "config", "seedling.yaml");

    @Test
    void the_shipped_file_holds_every_key_with_the_default_of_the_code() throws IOException {
        YAMLMapper yaml = SettingsMapper.create();

        JsonNode shipped = yaml.readTree(SHIPPED.toFile());

        assertThat(shipped).isEqualTo(yaml.valueToTree(Settings.DEFAULTS));
    }

    @Test
    void the_file_that_the_environment_names_is_read_in_place_of_the_usual_one(@TempDir Path home) throws IOException {
        Path usual = Files.createDirectory(home.resolve("config")).resolve("seedling.yaml");
        Files.writeString(usual, "model: fern");
        Path named = Files.writeString(home.resolve("other.yaml"), "model: moss");

        SettingsReader reader = new SettingsReader(Map.of("SEEDLING_CONFIG", named.toString()), home);

        assertThat(reader.read().model()).isEqualTo("moss");
        assertThat(new SettingsReader(Map.of(), home).read().model()).isEqualTo("fern");
    }
}
