package dev.seedling.bot.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Where the language model is and how long it may take.
 *
 * @param models tried in this order
 * @param timeout after which rules write the prompt
 * @param keepAlive how long Ollama keeps the model in memory
 */
public record OllamaSettings(
        URI url,
        List<String> models,
        Duration connectTimeout,
        Duration timeout,
        Duration keepAlive,
        MissingModel missingModel) {
    private static final int MAX_PORT = 0xFFFF;

    static final OllamaSettings DEFAULTS = new OllamaSettings(
            URI.create("http://localhost:11434"),
            List.of("qwen3:4b", "llama3.2:3b", "gemma3:4b"),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofMinutes(10),
            MissingModel.SAY);

    /** What to do about a model that Ollama does not have. */
    public enum MissingModel {
        /** Say how to pull it. */
        SAY,
        /** Pull it. */
        PULL
    }

    public OllamaSettings {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new SettingsException("ollama.models", "must name at least one model, was empty");
        }
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                || url.getHost() == null
                || url.getPort() > MAX_PORT) {
            throw new SettingsException(
                    "ollama.url", "must be an http address such as http://localhost:11434, was '%s'".formatted(url));
        }
        requirePositive("ollama.connect-timeout", connectTimeout);
        requirePositive("ollama.timeout", timeout);
    }

    private static void requirePositive(String key, Duration time) {
        if (time.isZero()) {
            throw new SettingsException(key, "must be longer than 0s, was 0s");
        }
    }
}
