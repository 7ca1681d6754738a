package dev.seedling.promptcraft;

/** Turns a rough idea into a diffusion prompt. Safe for use by many threads. */
public interface PromptWriter {
    /**
     * Always answers within the writer's deadline: a model that is down, slow or talks rubbish is no failure.
     *
     * @throws PromptcraftException if the idea itself is unusable (empty, too long)
     */
    CraftedPrompt craft(Idea idea);
}
