package dev.seedling.bot.studio;

/** A picture that cannot be brought to its origin however often it is tried; the sentence says why. */
public final class Undeliverable extends StudioException {
    public Undeliverable(String sentence) {
        super(sentence);
    }

    public Undeliverable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
