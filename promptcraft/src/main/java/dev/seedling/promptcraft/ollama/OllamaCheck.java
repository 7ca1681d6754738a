package dev.seedling.promptcraft.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a server how it does: whether it runs, and what it has. */
public final class OllamaCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OllamaSettings settings;
    private final HttpClient client;

    public OllamaCheck(OllamaSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** What the server says of itself; never throws. */
    public OllamaHealth health() {
        Optional<JsonNode> version = get("api/version");
        if (version.isEmpty()) {
            return new OllamaHealth(
                    OllamaHealth.State.DOWN,
                    "",
                    List.of(),
                    "Ollama is not running at %s; start it with: ollama serve".formatted(settings.url()));
        }
        String number = version.get().path("version").asText("unknown");
        List<String> present = new ArrayList<>();
        get("api/tags")
                .ifPresent(tags -> tags.path("models")
                        .forEach(model -> present.add(model.path("name").asText())));
        List<String> usable = settings.models().stream()
                .filter(wanted -> present.stream().anyMatch(name -> same(name, wanted)))
                .toList();
        if (usable.isEmpty()) {
            String model = settings.models().get(0);
            return new OllamaHealth(
                    OllamaHealth.State.NO_MODEL,
                    number,
                    present,
                    "Ollama %s has none of the models %s; fetch one with: ollama pull %s"
                            .formatted(number, String.join(", ", settings.models()), model));
        }
        return new OllamaHealth(
                OllamaHealth.State.READY,
                number,
                present,
                "Ollama %s is ready with %s".formatted(number, usable.get(0)));
    }

    /** The first of the settings' models that the server has. */
    static Optional<String> usable(OllamaSettings settings, OllamaHealth health) {
        return settings.models().stream()
                .filter(wanted -> health.models().stream().anyMatch(name -> same(name, wanted)))
                .findFirst();
    }

    /** "qwen3" is "qwen3:latest". */
    private static boolean same(String name, String wanted) {
        return name.equals(wanted) || name.equals(wanted + ":latest");
    }

    private Optional<JsonNode> get(String path) {
        return send(HttpRequest.newBuilder(OllamaUrls.at(settings.url(), path)).GET());
    }

    private Optional<JsonNode> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(settings.deadline()).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
