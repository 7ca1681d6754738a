package dev.seedling.bot.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.settings.SettingsException;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.PromptcraftException;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.writer.PromptWriters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
    void the_shipped_file_lets_harmless_look_alikes_pass_and_nothing_that_hides_behind_them() throws IOException {
        Policy house = PolicyFile.read(Path.of("..", "config", "policy.yaml")).in("");

        assertThat(lines("harmless.txt"))
                .hasSizeGreaterThanOrEqualTo(50)
                .filteredOn(idea -> refused(house, idea))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(lines("unsafe.txt"))
                .hasSizeGreaterThanOrEqualTo(40)
                .filteredOn(idea -> !refused(house, idea))
                .isEmpty();
        assertThat(house.refusal("a naked mole rat beside a naked man")
                        .orElseThrow()
                        .safe())
                .isEqualTo("a naked mole rat beside a clothed man");
    }

    /** As an order is judged: in the user's words and in English, and the prompt that rules make of it. */
    private static boolean refused(Policy policy, String idea) {
        PromptWriter writer = PromptWriters.guarded(PromptWriters.rules(), policy);
        try {
            writer.craft(new Idea(idea, PromptFamily.SD15));
            return false;
        } catch (PromptcraftException e) {
            return true;
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PolicyFileTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
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
                "house: [{word: gore, except: [a lion]}] | must have that word in it, was 'a lion'",
                "house: [{word: gore | is not valid YAML, line 1",
                "channels: {general: {blocked: [{word: clown}]}} | a channel must be its id at Discord, a long number, was 'general'",
                "channels: {'77': {allowed: [gor]}} | allowed must be a word that the house blocks, was 'gor'",
                "channels: {'77': {allowed: [~]}} | allowed must be a word that the house blocks, was ''",
            })
    void what_is_wrong_is_said_with_its_place(String yaml, String complaint) throws IOException {
        Path file = file(yaml);

        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("policy.yaml")
                .hasMessageContaining(complaint);
    }

    @Test
    void a_second_list_of_the_house_is_refused() throws IOException {
        Path file = file("house: [{word: gore}]\nhouse: [{word: gun}]\n");

        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageEndingWith("policy.yaml has a key twice, line 2");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), yaml);
    }
}
