package dev.seedling.promptcraft.retrieval;

import dev.seedling.promptcraft.Slots;

/**
 * A prompt that somebody liked: reacted to, rerolled without a change, or kept as a favourite.
 *
 * @param embedding of the idea
 */
public record AcceptedPrompt(String idea, Slots slots, Embedding embedding) {}
