package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seedling.promptcraft.speech.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the server fetch a model, in the background, once. Safe for many threads. */
final class ModelPull {
    private static final Logger LOG = LoggerFactory.getLogger(ModelPull.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Sentence BEGUN = Sentence.of("model.fetching.begun");

    private final OllamaSettings settings;
    private final Map<String, Object> progress = new ConcurrentHashMap<>();

    ModelPull(OllamaSettings settings) {
        this.settings = settings;
    }

    /** Half a sentence on how far it is. A pull that failed is tried again. */
    Sentence startOrReport(String model) {
        Object state = progress.get(model);
        if (state == null && progress.putIfAbsent(model, BEGUN) == null) {
            Thread thread = new Thread(() -> pull(model), "ollama-pull");
            thread.setDaemon(true);
            thread.start();
        }
        return Sentence.of("model.fetching", model, progress.getOrDefault(model, BEGUN));
    }

    private void pull(String model) {
        try {
            fetch(model, percent -> progress.put(model, percent + " %"));
        } catch (ModelFailure e) {
            LOG.warn(e.getMessage());
        } finally {
            progress.remove(model);
        }
    }

    /**
     * Has the server fetch a model, and waits for it.
     *
     * @param percent is told how far it is, from 0 to 100 for each of the model's files
     * @throws ModelFailure if the server does not get it
     */
    void fetch(String model, LongConsumer percent) {
        try {
            String body = JSON.writeValueAsString(Map.of("model", model, "stream", true));
            HttpRequest request = HttpRequest.newBuilder(OllamaUrls.at(settings.url(), "api/pull"))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(settings.connectTimeout())
                    .build();
            try (Stream<String> lines =
                    client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
                lines.forEach(line -> report(model, line, percent));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ModelFailure(Sentence.of("model.fetch-failed", model, String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Sentence.of("model.fetch-interrupted", model), e);
        }
    }

    private static void report(String model, String line, LongConsumer percent) {
        try {
            JsonNode status = JSON.readTree(line);
            if (status.has("error")) {
                throw new ModelFailure(Sentence.of(
                        "model.fetch-failed", model, status.path("error").asText()));
            }
            long total = status.path("total").asLong();
            if (total > 0) {
                percent.accept(100 * status.path("completed").asLong() / total);
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a line of progress could not be read: {}", line);
        }
    }
}
