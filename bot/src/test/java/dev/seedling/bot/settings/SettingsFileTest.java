package dev.seedling.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Maven runs a module's tests in the module's folder, so the repository's {@code config} is one up. */
class SettingsFileTest {
    private static final Path SHIPPED = Path.of("..", "config", "seedling.yaml");

    @Test
    void the_shipped_file_holds_every_key_with_the_default_of_the_code() throws IOException {
        YAMLMapper yaml = SettingsMapper.create();

        JsonNode shipped = yaml.readTree(SHIPPED.toFile());

        assertThat(shipped).isEqualTo(yaml.valueToTree(Settings.DEFAULTS));
    }
}
