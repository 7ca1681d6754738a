package dev.seedling.bot.studio;

import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.promptcraft.CraftedPrompt;

/** Everything that decides a picture: the words, what the engine is asked for, and the model it was meant for. */
public record Recipe(CraftedPrompt crafted, ImageRequest request, ModelCard model) {
    /** The same picture in other words. */
    Recipe withWords(CraftedPrompt words) {
        return new Recipe(words, request.withWords(words.prompt(), words.negative()), model);
    }
}
