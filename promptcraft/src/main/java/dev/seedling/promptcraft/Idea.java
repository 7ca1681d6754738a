package dev.seedling.promptcraft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody typed, and the kind of model that will paint it.
 *
 * @param before the prompt of the picture that the text replies to; empty for a new picture
 * @param reply what a text that replies to a picture may be
 * @param locale the user's own language, in which they are answered where the text itself tells none
 */
public record Idea(String text, PromptFamily family, List<CraftedPrompt> before, Reply reply, Locale locale) {
    private static final int MAX_CHARACTERS = 2000;

    public Idea {
        before = List.copyOf(before);
        if (text.isBlank()) {
            throw new PromptcraftException("the idea is empty; say what to paint, such as: a red house by a lake");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new PromptcraftException(
                    "the idea must be at most %d characters, was %d".formatted(MAX_CHARACTERS, text.length()));
        }
        if (before.size() > 1) {
            throw new PromptcraftException("an idea replies to at most one picture, was given " + before.size());
        }
    }

    /** A new picture, by somebody who speaks English. */
    public Idea(String text, PromptFamily family) {
        this(text, family, List.of(), Reply.OPEN, Locale.ENGLISH);
    }

    /** What a reply to a picture may be. */
    public enum Reply {
        /** A change, or, if it describes a picture of its own, a new picture. */
        OPEN,
        /** A change, whatever it says. */
        CHANGE
    }

    /** The same words as a change to an earlier picture ("make it night", "andere Farbe: grün"). */
    public Idea inReplyTo(CraftedPrompt parent) {
        return new Idea(text, family, List.of(parent), Reply.OPEN, locale);
    }

    /** The same words as a change to an earlier picture, even if they would do for a picture of their own. */
    public Idea changing(CraftedPrompt parent) {
        return new Idea(text, family, List.of(parent), Reply.CHANGE, locale);
    }

    /** The same idea by somebody who speaks another language. */
    public Idea by(Locale users) {
        return new Idea(text, family, before, reply, users);
    }

    /** The prompt that the text wants changed. */
    public Optional<CraftedPrompt> parent() {
        return before.stream().findFirst();
    }
}
