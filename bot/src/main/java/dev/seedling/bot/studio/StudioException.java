package dev.seedling.bot.studio;

/** Something the studio cannot do, in one sentence a user can act on: what, found, allowed. */
public class StudioException extends RuntimeException {
    public StudioException(String sentence) {
        super(sentence);
    }

    public StudioException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
