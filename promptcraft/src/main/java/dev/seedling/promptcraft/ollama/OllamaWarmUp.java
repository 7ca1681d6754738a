package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Gets a server ready before somebody waits for it: a model that it lacks is fetched where the settings allow that, and
 * the model is loaded into memory.
 */
public final class OllamaWarmUp {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A large model comes slowly from a disk; cut short, the server would drop it. */
    private static final Duration LOADING = Duration.ofMinutes(5);

    private static final int TOLD_EVERY_PERCENT = 10;

    private final OllamaSettings settings;

    public OllamaWarmUp(OllamaSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins, and returns at once.
     *
     * @param tell gets a sentence on how the server does, and others on how far a model's fetching is; from another
     *     thread
     */
    public void start(Consumer<String> tell) {
        Thread thread = new Thread(() -> prepare(tell), "ollama-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void prepare(Consumer<String> tell) {
        OllamaHealth health = new OllamaCheck(settings).health();
        boolean fetching = health.state() == OllamaHealth.State.NO_MODEL
                && settings.missingModel() == OllamaSettings.MissingModel.PULL;
        if (!fetching) {
            tell.accept(health.sentence());
            OllamaCheck.usable(settings, health).ifPresent(this::load);
            return;
        }
        String model = settings.models().get(0);
        tell.accept("Ollama %s has no model '%s' and fetches it; rules write the prompts meanwhile"
                .formatted(health.version(), model));
        fetched(model, tell).ifPresent(this::load);
    }

    private Optional<String> fetched(String model, Consumer<String> tell) {
        try {
            new ModelPull(settings).fetch(model, steps(model, tell));
            tell.accept("Ollama has fetched '%s'".formatted(model));
            return Optional.of(model);
        } catch (ModelFailure e) {
            tell.accept(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A sentence for every tenth, not for each of the server's many lines. */
    private static LongConsumer steps(String model, Consumer<String> tell) {
        long[] told = {-1};
        return percent -> {
            long step = percent / TOLD_EVERY_PERCENT;
            if (step != told[0]) {
                told[0] = step;
                tell.accept("Ollama fetches '%s': %d %%".formatted(model, percent));
            }
        };
    }

    /** Unless the settings free it at once. A failure costs nothing: the first prompt loads it then. */
    private void load(String model) {
        if (settings.keepAlive().isZero()) {
            return;
        }
        try {
            String body = JSON.writeValueAsString(
                    Map.of("model", model, "keep_alive", settings.keepAlive().toSeconds()));
            HttpRequest request = HttpRequest.newBuilder(OllamaUrls.at(settings.url(), "api/generate"))
                    .timeout(LOADING)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpClient.newBuilder()
                    .connectTimeout(settings.connectTimeout())
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            // told by the first prompt
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
