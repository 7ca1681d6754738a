package dev.seedling.promptcraft;

import java.util.List;
import java.util.Optional;

/**
 * What somebody typed, and the kind of model that will paint it.
 *
 * @param before the prompt of the picture that the text replies to; empty for a new picture
 */
public record Idea(String text, PromptFamily family, List<CraftedPrompt> before) {
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

    /** A new picture. */
    public Idea(String text, PromptFamily family) {
        this(text, family, List.of());
    }

    /** The same words as a change to an earlier picture ("make it night", "andere Farbe: grün"). */
    public Idea inReplyTo(CraftedPrompt parent) {
        return new Idea(text, family, List.of(parent));
    }

    /** The prompt that the text wants changed. */
    public Optional<CraftedPrompt> parent() {
        return before.stream().findFirst();
    }
}
