package dev.seedling.bot.studio;

import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.promptcraft.CraftedPrompt;

/** Everything that decides a picture: the words, what the engine is asked for, and the model it was meant for. */
public record Recipe(CraftedPrompt crafted, ImageRequest request, ModelCard model) {}
