package dev.seedling.promptcraft;

/**
 * A prompt ready to paint.
 *
 * @param idea what the user typed, unchanged
 * @param prompt what the model is to paint
 * @param negative what it is to steer away from; empty where the family has no use for one
 * @param notice one sentence for the user, such as why rules wrote it; empty if there is nothing to say
 */
public record CraftedPrompt(String idea, String prompt, String negative, Author author, String notice) {
    /** Who wrote the prompt. */
    public enum Author {
        OLLAMA,
        RULES,
        /** Nobody: the user asked for the idea to be painted as it is. */
        AS_IS
    }
}
