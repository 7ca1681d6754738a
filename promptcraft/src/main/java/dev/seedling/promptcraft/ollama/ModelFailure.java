package dev.seedling.promptcraft.ollama;

/** The language model gave nothing usable; the message says why, as half a sentence such as "Ollama is not running". */
public final class ModelFailure extends RuntimeException {
    ModelFailure(String reason) {
        super(reason);
    }

    ModelFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
