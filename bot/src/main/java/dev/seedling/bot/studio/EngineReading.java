package dev.seedling.bot.studio;

import dev.seedling.diffusion.DiffusionException;
import dev.seedling.diffusion.text.PromptPart;
import dev.seedling.diffusion.text.PromptSyntax;

/** What the text encoder reads of a prompt: brackets, weights, tags and backslashes are gone, and hide no word. */
final class EngineReading {
    private EngineReading() {}

    /** The words alone; the prompt as it is where the engine would refuse it. */
    static String of(String prompt) {
        StringBuilder words = new StringBuilder();
        try {
            for (PromptPart part : PromptSyntax.parse(prompt).parts()) {
                words.append(part instanceof PromptPart.Words some ? some.text() : " ");
            }
        } catch (DiffusionException e) {
            return prompt;
        }
        return words.toString();
    }
}
