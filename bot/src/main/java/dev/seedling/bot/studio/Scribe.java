package dev.seedling.bot.studio;

import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.retrieval.Retrieval;
import dev.seedling.promptcraft.retrieval.TextEmbedder;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.WritingAids;
import java.time.Duration;
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
    private static final Duration LOADING = Duration.ofSeconds(10);

    /** What a writer has at hand, liked prompts aside. */
    public WritingAids aids(TokenCounter counter) {
        return WritingAids.with(counter).keptTo(words);
    }

    /** With liked prompts at hand, for a command that just began and whose embedder may have to load first. */
    public static WritingAids borrowing(WritingAids aids, Retrieval liked) {
        return aids.borrowingFrom(liked, LOADING);
    }

    /** A writer outside of every channel: it heeds the house's policy. */
    public PromptWriter writer(WritingAids aids) {
        return PromptWriters.guarded(writers.apply(aids), policies.house());
    }
}
