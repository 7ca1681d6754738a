package dev.seedling.promptcraft;

/** An idea that cannot be used, in one sentence a user can act on: what, found, allowed. */
public class PromptcraftException extends RuntimeException {
    public PromptcraftException(String sentence) {
        super(sentence);
    }

    public PromptcraftException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
