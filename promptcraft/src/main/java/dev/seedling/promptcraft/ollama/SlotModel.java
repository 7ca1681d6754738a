package dev.seedling.promptcraft.ollama;

import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.service.AiServices;
import dev.seedling.promptcraft.Slots;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ollama, asked to fill slots, within a deadline that holds whatever the server does: the call runs on a thread of its
 * own, which is interrupted when time is up. Safe for many threads.
 */
public final class SlotModel {
    /** A reply is about 200 tokens; the cap ends a model that emits white space for ever. */
    private static final int MOST_TOKENS = 500;

    private static final double TEMPERATURE = 0.4;

    private final OllamaSettings settings;
    private final List<Named> services;
    private final ExecutorService calls = Executors.newCachedThreadPool(SlotModel::daemon);

    public SlotModel(OllamaSettings settings) {
        this.settings = settings;
        this.services = settings.models().stream()
                .map(name -> new Named(name, service(settings, name)))
                .toList();
    }

    /**
     * The slots as the model fills them, literals masked again.
     *
     * @throws ModelFailure if there is no usable reply within the deadline
     */
    public Slots fill(ModelRequest request) {
        Future<SlotReply> call = calls.submit(() -> firstThatIsThere(request.message()));
        try {
            SlotReply reply = call.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
            return Veil.over(request.literals()).lift(reply.slots());
        } catch (TimeoutException e) {
            throw new ModelFailure("Ollama did not answer within " + seconds(settings.deadline()), e);
        } catch (ExecutionException e) {
            throw Failures.explain(e.getCause() == null ? e : e.getCause(), settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure("the wait for Ollama was interrupted", e);
        } finally {
            call.cancel(true);
        }
    }

    /** Asks the preferred model, or the next one if the server does not have it. */
    private SlotReply firstThatIsThere(String message) {
        Optional<ModelNotFoundException> missing = Optional.empty();
        for (Named named : services) {
            try {
                return named.service().fill(message);
            } catch (ModelNotFoundException e) {
                missing = Optional.of(e);
            }
        }
        throw missing.orElseThrow();
    }

    private static PromptService service(OllamaSettings settings, String name) {
        ChatModel model = OllamaChatModel.builder()
                .httpClientBuilder(new JdkHttpClientBuilder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                        .connectTimeout(settings.connectTimeout())
                        .readTimeout(settings.deadline()))
                .baseUrl(settings.url().toString())
                .modelName(name)
                .maxRetries(0)
                .think(false)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .defaultRequestParameters(OllamaChatRequestParameters.builder()
                        .temperature(TEMPERATURE)
                        .maxOutputTokens(MOST_TOKENS)
                        .keepAlive((int) settings.keepAlive().toSeconds())
                        .build())
                .build();
        return AiServices.builder(PromptService.class)
                .chatModel(new TidyChatModel(model))
                .build();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "ollama-call");
        thread.setDaemon(true);
        return thread;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private record Named(String name, PromptService service) {}
}
