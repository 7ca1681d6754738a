package dev.seedling.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final Path HERE = Path.of("");

    @TempDir
    Path folder;

    @Test
    void a_mirror_of_the_hub_is_named_by_the_file_or_by_the_variable_of_the_hubs_tools() throws IOException {
        assertThat(read("hub-url: https://mirror.example", Map.of()).hubUrl()).isEqualTo("https://mirror.example");
        assertThat(read("hub-url: https://mirror.example", Map.of("HF_ENDPOINT", "https://other.example"))
                        .hubUrl())
                .isEqualTo("https://other.example");
    }

    @Test
    void an_empty_file_leaves_every_default() throws IOException {
        assertThat(read("")).isEqualTo(Settings.DEFAULTS);
        assertThat(read("# nothing\n")).isEqualTo(Settings.DEFAULTS);
        assertThat(read("queue:\nmodel:\n")).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void a_file_overrides_defaults_and_the_environment_overrides_the_file() throws IOException {
        String yaml = "model: sprout\nqueue: {attempts: 7, heartbeat: 1s}\nollama: {models: [a, b]}";

        Settings settings = read(yaml, Map.of("SEEDLING_QUEUE_ATTEMPTS", "9", "SEEDLING_OLLAMA_MODELS", "c, d"));

        assertThat(settings.model()).isEqualTo("sprout");
        assertThat(settings.queue().attempts()).isEqualTo(9);
        assertThat(settings.queue().heartbeat()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.queue().waitingPerUser()).isEqualTo(5);
        assertThat(settings.ollama().models()).containsExactly("c", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discord:\n  token:MTk4.secret",
                "discord:\n  - token: MTk4.secret",
                "discord: MTk4.secret",
                "discord: {token: [MTk4.secret]}",
                "discord: {token:MTk4.secret}"
            })
    void a_token_in_the_wrong_place_is_not_shown(String yaml) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("discord")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_token_comes_from_its_usual_variable_and_is_not_printed() throws IOException {
        Settings settings = read("", Map.of("DISCORD_TOKEN", "MTk4.secret"));

        assertThat(settings.discord().token().text()).isEqualTo("MTk4.secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"töken", "abc def", "abc\ndef", "abc\u0000"})
    void a_token_that_no_header_can_carry_is_refused_and_not_shown(String token) {
        assertThatThrownBy(() -> read("", Map.of("DISCORD_TOKEN", token)))
                .isInstanceOf(SettingsException.class)
                .hasNoCause()
                .hasMessage("discord.token in DISCORD_TOKEN must be ASCII letters, digits and signs without blanks;"
                        + " it is not shown here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "ftp://discord.com", "http://", "http://a b", "http://localhost:99999"})
    void addresses_of_discord_that_are_none_are_refused(String address) {
        refused(
                "discord: {api-url: '%s'}".formatted(address),
                "discord.api-url in FILE must be empty or an address such as https://discord.com/api/v10, was '%s'"
                        .formatted(address));
        refused(
                "discord: {gateway-url: '%s'}".formatted(address),
                "discord.gateway-url in FILE must be empty or an address such as wss://gateway.discord.gg, was '%s'"
                        .formatted(address));
    }

    @Test
    void a_variable_left_empty_counts_as_not_set() throws IOException {
        assertThat(read("", Map.of("DISCORD_TOKEN", "", "SEEDLING_MODEL", " "))).isEqualTo(Settings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({
        "gpu-box, http://gpu-box:11434",
        "gpu-box:8080, http://gpu-box:8080",
        "0.0.0.0, http://127.0.0.1:11434",
        "0.0.0.0:11434, http://127.0.0.1:11434",
        "https://ollama.example.org, https://ollama.example.org",
        "http://127.0.0.1:9999, http://127.0.0.1:9999"
    })
    void ollama_s_own_variable_is_understood(String host, URI url) throws IOException {
        assertThat(read("", Map.of("OLLAMA_HOST", host)).ollama().url()).isEqualTo(url);
    }

    @Test
    void bad_files_are_refused_in_one_sentence_that_names_key_and_file() {
        refused(
                "qeue: {}",
                "qeue in FILE is not a known key; allowed are model, models-folder, hub-url, data-folder,"
                        + " pictures-folder, device, dtype, threads, writer, policy-file, queue, limits, discord,"
                        + " ollama");
        refused(
                "queue: {atempts: 3}",
                "queue.atempts in FILE is not a known key; allowed are waiting-per-user,"
                        + " attempts, heartbeat, drain, keep-pictures");
        refused("queue: {attempts: many}", "queue.attempts in FILE must be a whole number, was 'many'");
        refused("queue: {attempts: 0}", "queue.attempts in FILE must be 1 to 100, was 0");
        refused(
                "queue: 3",
                "queue in FILE must hold keys (waiting-per-user, attempts, heartbeat, drain, keep-pictures), was 3");
        refused("queue: {drain: soon}", "queue.drain in FILE must be a duration such as 500ms, 20s or 10m, was 'soon'");
        refused("device: tpu", "device in FILE must be auto, cpu or gpu:N, was 'tpu'");
        refused("dtype: half", "dtype in FILE must be one of auto, float32, bfloat16, float16, was 'half'");
        refused("ollama: {models: qwen}", "ollama.models in FILE must be a list of texts, was 'qwen'");
        refused("ollama: {models: []}", "ollama.models in FILE must name at least one model, was empty");
        refused(
                "ollama: {url: nowhere}",
                "ollama.url in FILE must be an http address such as http://localhost:11434, was 'nowhere'");
        refused(
                "ollama: {url: 'http://a b'}",
                "ollama.url in FILE must be an http address such as http://localhost:11434, was 'http://a b'");
        refused("ollama: {timeout: 0s}", "ollama.timeout in FILE must be longer than 0s, was 0s");
        refused("ollama: {connect-timeout: 0ms}", "ollama.connect-timeout in FILE must be longer than 0s, was 0s");
        refused("data-folder: \"a\\0b\"", "data-folder in FILE must be a path of this system, was 'a?b'");
        refused("model: [a]", "model in FILE must be a single value, was [\"a\"]");
        refused("just words", "FILE must hold keys and values, was string");
    }

    @Test
    void broken_yaml_and_doubled_keys_name_the_line() {
        assertThatThrownBy(() -> read("model: x\nqueue: [")).hasMessageMatching(".* is not valid YAML, line \\d+: .*");
        assertThatThrownBy(() -> read("model: x\nmodel: y")).hasMessageMatching(".* is not valid YAML, line 2: .*");
    }

    @Test
    void a_bad_variable_is_named() {
        assertThatThrownBy(() -> read("", Map.of("SEEDLING_QUEUE_ATTEMPTS", "many")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("queue.attempts in SEEDLING_QUEUE_ATTEMPTS must be a whole number, was 'many'");
        assertThatThrownBy(() -> read("", Map.of("SEEDLING_MODLE", "x")))
                .hasMessageStartingWith("the environment variable SEEDLING_MODLE names no setting");
    }

    @Test
    void a_named_file_must_exist() {
        Path missing = folder.resolve("none.yaml");
        assertThatThrownBy(() -> new SettingsReader(Map.of(), HERE).read(missing))
                .isInstanceOf(SettingsException.class)
                .hasMessage("the settings file %s cannot be read".formatted(missing));
    }

    @Test
    void relative_folders_start_at_home() throws IOException {
        Path home = folder.resolve("home");
        Path elsewhere = folder.resolve("elsewhere");
        Path file = Files.writeString(file(), "data-folder: " + elsewhere);

        Settings settings = new SettingsReader(Map.of(), home).read(file);

        assertThat(settings.picturesFolder()).isEqualTo(home.resolve("pictures"));
        assertThat(settings.dataFolder()).isEqualTo(elsewhere);
    }

    @Test
    void the_usual_file_lies_in_homes_config_folder() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config").resolve("seedling.yaml"), "model: sprout");

        assertThat(new SettingsReader(Map.of(), folder).read().model()).isEqualTo("sprout");
        assertThat(new SettingsReader(Map.of(), folder.resolve("none")).read().model())
                .isEqualTo(Settings.DEFAULTS.model());
    }

    private void refused(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessage(sentence.replace("FILE", file().toString()));
    }

    private Settings read(String yaml) throws IOException {
        return read(yaml, Map.of());
    }

    private Settings read(String yaml, Map<String, String> environment) throws IOException {
        return new SettingsReader(environment, HERE).read(Files.writeString(file(), yaml));
    }

    private Path file() {
        return folder.resolve("seedling.yaml");
    }
}
