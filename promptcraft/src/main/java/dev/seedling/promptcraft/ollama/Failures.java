package dev.seedling.promptcraft.ollama;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.ModelNotFoundException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in half a sentence what went wrong with a call, for somebody who runs Ollama and not for its programmers. */
final class Failures {
    private Failures() {}

    static ModelFailure explain(Throwable thrown, OllamaSettings settings) {
        return first(thrown, ModelFailure.class).orElseGet(() -> new ModelFailure(reason(thrown, settings), thrown));
    }

    private static String reason(Throwable thrown, OllamaSettings settings) {
        if (first(thrown, ModelNotFoundException.class).isPresent()) {
            String model = settings.models().get(0);
            return "Ollama has no model '%s'; fetch it with: ollama pull %s".formatted(model, model);
        }
        Optional<HttpException> http = first(thrown, HttpException.class);
        if (http.isPresent()) {
            return "Ollama answered with an error (HTTP %d)"
                    .formatted(http.get().statusCode());
        }
        if (first(thrown, HttpConnectTimeoutException.class).isPresent()
                || first(thrown, ConnectException.class).isPresent()
                || first(thrown, UnresolvedAddressException.class).isPresent()) {
            return "Ollama is not running at " + settings.url();
        }
        if (first(thrown, HttpTimeoutException.class).isPresent()) {
            return "Ollama did not answer in time";
        }
        return "Ollama's reply could not be read";
    }

    static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> kind) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
