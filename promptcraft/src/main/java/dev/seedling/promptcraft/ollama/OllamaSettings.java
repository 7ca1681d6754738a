package dev.seedling.promptcraft.ollama;

import dev.seedling.promptcraft.PromptcraftException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where the language model is and how long to wait for it.
 *
 * @param models names in order of preference, such as {@code qwen3:4b}; the first that the server has is used
 * @param connectTimeout how long to wait for the server to accept the connection
 * @param deadline how long one prompt may take from first to last byte, however often the model is asked
 * @param keepAlive how long the server keeps the model in memory after a prompt; zero frees it at once, which suits a
 *     machine that paints on the same device
 */
public record OllamaSettings(
        URI url,
        List<String> models,
        Duration connectTimeout,
        Duration deadline,
        Duration keepAlive,
        MissingModel missingModel) {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(5);

    public OllamaSettings {
        models = List.copyOf(models);
        String scheme = String.valueOf(url.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new PromptcraftException(
                    "the Ollama address must begin with http:// or https://, was '%s'".formatted(url));
        }
        if (models.isEmpty()) {
            throw new PromptcraftException("Ollama needs at least one model name, such as qwen3:4b; found none");
        }
        requirePositive("connect timeout", connectTimeout);
        requirePositive("deadline", deadline);
        if (keepAlive.isNegative()) {
            throw new PromptcraftException("Ollama's keep-alive must be 0 or longer, was " + keepAlive);
        }
    }

    /** A server at an address, with the usual patience. */
    public static OllamaSettings at(URI url, String... models) {
        return new OllamaSettings(url, List.of(models), CONNECT, DEADLINE, KEEP_ALIVE, MissingModel.TELL);
    }

    public OllamaSettings withDeadline(Duration time) {
        return new OllamaSettings(url, models, connectTimeout, time, keepAlive, missingModel);
    }

    public OllamaSettings withKeepAlive(Duration time) {
        return new OllamaSettings(url, models, connectTimeout, deadline, time, missingModel);
    }

    public OllamaSettings withMissingModel(MissingModel answer) {
        return new OllamaSettings(url, models, connectTimeout, deadline, keepAlive, answer);
    }

    private static void requirePositive(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new PromptcraftException("Ollama's %s must be longer than 0, was %s".formatted(what, time));
        }
    }

    /** What to do when the server has none of the models. */
    public enum MissingModel {
        /** Say which command fetches it. */
        TELL,
        /** Fetch it in the background and write by rules until it is there. */
        PULL
    }
}
