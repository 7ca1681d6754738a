package dev.seedling.promptcraft.evaluation;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptWriter;

/** What the writers are compared with. */
public final class Baselines {
    private static final String TAIL =
            ", masterpiece, best quality, highly detailed, dramatic lighting, trending on artstation";

    private Baselines() {}

    /** Nothing is rewritten. */
    public static PromptWriter identity() {
        return CraftedPrompt::asIs;
    }

    /** The same tail on every idea, as many front ends do. */
    public static PromptWriter concatenation() {
        return idea -> CraftedPrompt.asIs(new Idea(idea.text() + TAIL, idea.family()));
    }
}
