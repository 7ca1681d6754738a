package dev.seedling.promptcraft;

/** What somebody typed, and the kind of model that will paint it. */
public record Idea(String text, PromptFamily family) {
    private static final int MAX_CHARACTERS = 2000;

    public Idea {
        if (text.isBlank()) {
            throw new PromptcraftException("the idea is empty; say what to paint, such as: a red house by a lake");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new PromptcraftException(
                    "the idea must be at most %d characters, was %d".formatted(MAX_CHARACTERS, text.length()));
        }
    }
}
