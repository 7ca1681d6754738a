package dev.seedling.promptcraft.ollama;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.seedling.promptcraft.speech.Sentence;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in half a sentence what went wrong with a call, for somebody who runs Ollama and not for its programmers. */
final class Failures {
    private Failures() {}

    static ModelFailure explain(Throwable thrown, OllamaSettings settings) {
        return first(thrown, ModelFailure.class).orElseGet(() -> new ModelFailure(reason(thrown, settings), thrown));
    }

    private static Sentence reason(Throwable thrown, OllamaSettings settings) {
        if (first(thrown, ModelNotFoundException.class).isPresent()) {
            String model = settings.models().get(0);
            return Sentence.of("model.missing", model);
        }
        Optional<HttpException> http = first(thrown, HttpException.class);
        if (http.isPresent()) {
            return Sentence.of("model.error", http.get().statusCode());
        }
        if (first(thrown, HttpConnectTimeoutException.class).isPresent()
                || first(thrown, ConnectException.class).isPresent()
                || first(thrown, UnresolvedAddressException.class).isPresent()) {
            return Sentence.of("model.down"); // where it should run is for the doctor to say: strangers may read this
        }
        if (first(thrown, HttpTimeoutException.class).isPresent()) {
            return late(settings);
        }
        return Sentence.of("model.unreadable");
    }

    /** The client's own timeout and the deadline are the same, and either may be first. */
    static Sentence late(OllamaSettings settings) {
        Duration time = settings.deadline();
        return Sentence.of(
                "model.within", time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms");
    }

    static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> kind) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
