package dev.seedling.promptcraft;

/**
 * One piece of a composed prompt: where it came from and what became of it.
 *
 * @param tokens its length in the text encoder's tokens
 */
public record Part(Slot slot, String text, Origin origin, int tokens, Fate fate) {
    /** Whose word it is. */
    public enum Origin {
        USER,
        /** The language model or the rules, for a slot the user left open. */
        ADDED,
        /** A similar prompt that somebody liked. */
        SIMILAR
    }

    /** Whether it fitted. */
    public enum Fate {
        KEPT,
        /** Left out, because the prompt would have been longer than the text encoder reads. */
        CUT
    }
}
