package dev.seedling.promptcraft.guard;

import dev.seedling.promptcraft.speech.Sentence;
import java.util.Locale;

/**
 * An idea that a channel does not paint.
 *
 * @param term what it stumbled over
 * @param safe the idea with other words in its place; empty if there are none
 * @param locale the language to tell it in
 */
public record Refusal(String term, String safe, Locale locale) {
    /** For the user: what, and what would be allowed. */
    public String sentence() {
        Sentence sentence = safe.isEmpty() ? Sentence.of("refused", term) : Sentence.of("refused.instead", term, safe);
        return sentence.in(locale);
    }

    /** The same, told in another language. */
    public Refusal in(Locale language) {
        return new Refusal(term, safe, language);
    }
}
