package dev.seedling.bot.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.settings.SettingsException;
import dev.seedling.promptcraft.guard.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_channel_allows_and_blocks_beside_the_house() throws IOException {
        Policies policies = PolicyFile.read(file("""
                house:
                  - {word: gore, instead: drama}
                  - {word: gun}
                channels:
                  "77":
                    allowed: [gore]
                    blocked: [{word: clown, instead: mime}]
                """));

        assertThat(policies.in("").refusal("gore").orElseThrow().safe()).isEqualTo("drama");
        assertThat(policies.in("77").refusal("gore")).isEmpty();
        assertThat(policies.in("77").refusal("a sad clown").orElseThrow().safe())
                .isEqualTo("a sad mime");
        assertThat(policies.in("78").refusal("a sad clown")).isEmpty();
        assertThat(policies.in("77").refusal("a gun").orElseThrow().safe()).isEmpty();
    }

    @Test
    void the_shipped_file_blocks_and_offers_and_leaves_ordinary_ideas_alone() {
        Policies policies = PolicyFile.read(Path.of("..", "config", "policy.yaml"));

        assertThat(policies.in("").refusal("a nude figure").orElseThrow().safe())
                .isEqualTo("a clothed figure");
        assertThat(policies.in("").refusal("eine nackte Figur")).isPresent();
        assertThat(policies.in("").refusal("loli").orElseThrow().safe()).isEmpty();
        assertThat(policies.in("").refusal("a mole rat in a gorge, lollipop")).isEmpty();
    }

    @Test
    void an_empty_file_forbids_nothing_and_a_missing_one_is_told() throws IOException {
        assertThat(PolicyFile.read(file("# nothing yet"))).isEqualTo(Policies.OPEN);
        assertThat(PolicyFile.readIfThere(folder.resolve("none.yaml"))).isEqualTo(Policies.OPEN);
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("none.yaml cannot be read; policy-file names it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "house: [{wort: gore}] | house.[0].wort is not understood",
                "haus: [] | haus is not understood",
                "house: [{instead: peace}] | must have letters, was empty",
                "house: [{word: gore | is not valid YAML, line 1",
            })
    void what_is_wrong_is_said_with_its_place(String yaml, String complaint) throws IOException {
        Path file = file(yaml);

        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("policy.yaml")
                .hasMessageContaining(complaint);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), yaml);
    }
}
