package dev.seedling.bot.studio;

import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.retrieval.TextEmbedder;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import java.util.function.Function;

/**
 * How words are written for the settings' model.
 *
 * @param words what the painting model understands
 * @param writers makes the writer from what it has at hand
 * @param embedder compares ideas with those of liked prompts; not asked while nothing is liked
 * @param policies what is not painted
 */
public record Scribe(
        KnownWords words, Function<WritingAids, PromptWriter> writers, TextEmbedder embedder, Policies policies) {
    /** What a writer has at hand, liked prompts aside. */
    public WritingAids aids(TokenCounter counter) {
        return WritingAids.with(counter).keptTo(words);
    }

    /** A writer outside of every channel and studio: it knows no liked prompts, and heeds the house's policy. */
    public PromptWriter writer(TokenCounter counter) {
        return PromptWriters.guarded(writers.apply(aids(counter)), policies.house());
    }
}
