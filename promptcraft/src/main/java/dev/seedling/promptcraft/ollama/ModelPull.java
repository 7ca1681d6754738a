package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the server fetch a model, in the background, once. Safe for many threads. */
final class ModelPull {
    private static final Logger LOG = LoggerFactory.getLogger(ModelPull.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OllamaSettings settings;
    private final Map<String, String> progress = new ConcurrentHashMap<>();

    ModelPull(OllamaSettings settings) {
        this.settings = settings;
    }

    /** Half a sentence on how far it is. A pull that failed is tried again. */
    String startOrReport(String model) {
        String state = progress.get(model);
        if (state == null && progress.putIfAbsent(model, "just begun") == null) {
            Thread thread = new Thread(() -> pull(model), "ollama-pull");
            thread.setDaemon(true);
            thread.start();
        }
        return "Ollama is still fetching the model '%s' (%s)"
                .formatted(model, progress.getOrDefault(model, "just begun"));
    }

    private void pull(String model) {
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
                lines.forEach(line -> report(model, line));
            }
        } catch (IOException e) {
            LOG.warn("fetching {} failed: {}", model, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress.remove(model);
        }
    }

    private void report(String model, String line) {
        try {
            JsonNode status = JSON.readTree(line);
            if (status.path("total").asLong() > 0) {
                long percent = 100
                        * status.path("completed").asLong()
                        / status.path("total").asLong();
                progress.put(model, percent + " %");
            }
            if (status.has("error")) {
                LOG.warn("fetching {} failed: {}", model, status.path("error").asText());
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a line of progress could not be read: {}", line);
        }
    }
}
