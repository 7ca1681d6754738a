package dev.seedling.promptcraft.ollama;

import dev.seedling.promptcraft.speech.Sentence;
import java.util.Locale;

/** The language model gave nothing usable; the message says why, as half a sentence such as "Ollama is not running". */
public final class ModelFailure extends RuntimeException {
    private final transient Sentence reason;

    ModelFailure(Sentence reason) {
        super(reason.in(Locale.ENGLISH));
        this.reason = reason;
    }

    ModelFailure(Sentence reason, Throwable cause) {
        super(reason.in(Locale.ENGLISH), cause);
        this.reason = reason;
    }

    /** Half a sentence for the user, in any language. */
    public Sentence reason() {
        return reason;
    }
}
