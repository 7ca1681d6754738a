package dev.seedling.bot.studio;

import java.util.Objects;

/** Something the studio cannot do, in one sentence a user can act on: what, found, allowed. */
public class StudioException extends RuntimeException {
    public StudioException(String sentence) {
        super(sentence);
    }

    public StudioException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence that an exception of ours, or of the libraries', carries. */
    static String sentenceOf(RuntimeException e) {
        return Objects.requireNonNullElse(e.getMessage(), "something went wrong that has no name");
    }
}
