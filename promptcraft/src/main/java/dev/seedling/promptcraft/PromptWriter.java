package dev.seedling.promptcraft;

/** Turns a rough idea into a diffusion prompt. Safe for use by many threads. */
public interface PromptWriter {
    /**
     * Always answers within the writer's deadline: a model that is down, slow or talks rubbish is no failure.
     *
     * <p>An idea that replies to a picture changes that picture's prompt: slots that it does not speak of stay as they
     * were, byte for byte, and {@link CraftedPrompt#changes()} lists the others. If it turns out to be a new idea
     * rather than a change, the prompt is new and lists no changes.
     *
     * @throws PromptcraftException if the idea itself is unusable (empty, too long)
     */
    CraftedPrompt craft(Idea idea);
}
