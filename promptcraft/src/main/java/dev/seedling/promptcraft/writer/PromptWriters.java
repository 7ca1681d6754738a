package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.SlotModel;
import dev.seedling.promptcraft.ollama.SlotSource;
import dev.seedling.promptcraft.retrieval.Retrieval;

/** The prompt writers there are. */
public final class PromptWriters {
    private static final int CACHED_PROMPTS = 500;

    private PromptWriters() {}

    /** Writes by rules alone, at once, with no model. */
    public static PromptWriter rules() {
        return rules(TokenCounter.approximate());
    }

    /** @param counter the painting model's own tokenizer */
    public static PromptWriter rules(TokenCounter counter) {
        return new RulesWriter(counter, Lending.none());
    }

    /** @param liked lends style, light and framing to similar ideas */
    public static PromptWriter rules(TokenCounter counter, Retrieval liked) {
        return new RulesWriter(counter, Lending.from(liked));
    }

    /** Rewrites nothing. */
    public static PromptWriter asIs() {
        return new AsIsWriter();
    }

    /** Asks a language model and falls back to rules when it is down, slow or talks rubbish. */
    public static PromptWriter ollama(OllamaSettings settings) {
        return ollama(settings, TokenCounter.approximate());
    }

    public static PromptWriter ollama(OllamaSettings settings, TokenCounter counter) {
        return new CachedWriter(new OllamaWriter(new SlotModel(settings), counter, Lending.none()), CACHED_PROMPTS);
    }

    /** @param liked lends style, light and framing to similar ideas */
    public static PromptWriter ollama(OllamaSettings settings, TokenCounter counter, Retrieval liked) {
        return new CachedWriter(
                new OllamaWriter(new SlotModel(settings), counter, Lending.from(liked)), CACHED_PROMPTS);
    }

    /** As {@link #ollama}, with something else in the language model's place, such as recorded replies. */
    public static PromptWriter model(SlotSource model, TokenCounter counter) {
        return new OllamaWriter(model, counter, Lending.none());
    }

    /** Refuses what a policy does not paint. */
    public static PromptWriter guarded(PromptWriter writer, Policy policy) {
        return new GuardedWriter(writer, policy);
    }
}
