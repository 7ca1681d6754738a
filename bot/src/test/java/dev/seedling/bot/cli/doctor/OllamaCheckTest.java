package dev.seedling.bot.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.cli.doctor.Finding.Level;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.promptcraft.ollama.OllamaHealth;
import dev.seedling.promptcraft.ollama.OllamaHealth.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OllamaCheckTest {
    @Test
    void a_server_with_a_model_is_well() {
        OllamaHealth ready = new OllamaHealth(State.READY, "0.12", List.of("qwen3:4b"), "Ollama 0.12 is ready");

        assertThat(look(ready, Map.of())).isEqualTo(Finding.ok("ollama", "Ollama 0.12 is ready"));
    }

    @Test
    void a_server_that_is_down_is_a_warning_with_its_address() {
        OllamaHealth down = new OllamaHealth(State.DOWN, "", List.of(), "");

        Finding finding = look(down, Map.of("OLLAMA_HOST", "box:1234"));

        assertThat(finding.level()).isEqualTo(Level.WARN);
        assertThat(finding.found()).contains("http://box:1234");
        assertThat(finding.remedy()).contains("ollama serve");
    }

    @Test
    void a_missing_model_is_pulled_by_hand_or_by_itself() {
        OllamaHealth bare = new OllamaHealth(State.NO_MODEL, "0.12", List.of(), "");
        Map<String, String> one = Map.of("SEEDLING_OLLAMA_MODELS", "tiny");
        Map<String, String> pulling = Map.of("SEEDLING_OLLAMA_MODELS", "tiny", "SEEDLING_OLLAMA_MISSING_MODEL", "pull");

        assertThat(look(bare, one).remedy()).isEqualTo("ollama pull tiny");
        assertThat(look(bare, pulling).remedy()).contains("the first prompt fetches it");
    }

    @Test
    void rules_need_no_server_and_none_is_asked() {
        Settings settings = settings(Map.of("SEEDLING_WRITER", "rules"));

        Finding finding = new OllamaCheck(settings, () -> {
                    throw new AssertionError("asked");
                })
                .look();

        assertThat(finding.level()).isEqualTo(Level.OK);
    }

    private static Finding look(OllamaHealth health, Map<String, String> environment) {
        return new OllamaCheck(settings(environment), () -> health).look();
    }

    private static Settings settings(Map<String, String> environment) {
        return new SettingsReader(environment, Path.of("no-such-home")).read();
    }
}
