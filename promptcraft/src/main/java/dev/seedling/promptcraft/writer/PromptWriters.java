package dev.seedling.promptcraft.writer;

import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.guard.Policy;
import dev.seedling.promptcraft.ollama.OllamaSettings;
import dev.seedling.promptcraft.ollama.SlotModel;
import dev.seedling.promptcraft.ollama.SlotSource;

/** The prompt writers there are. */
public final class PromptWriters {
    private static final int CACHED_PROMPTS = 500;

    private PromptWriters() {}

    /** Writes by rules alone, at once, with no model. */
    public static PromptWriter rules() {
        return rules(WritingAids.with(TokenCounter.approximate()));
    }

    public static PromptWriter rules(WritingAids aids) {
        return new VerbatimWriter(new RulesWriter(aids), aids);
    }

    /** Rewrites nothing; tells words that the painting model cannot know. */
    public static PromptWriter asIs(WritingAids aids) {
        return new AsIsWriter(aids);
    }

    /** Asks a language model and falls back to rules when it is down, slow or talks rubbish. */
    public static PromptWriter ollama(OllamaSettings settings) {
        return ollama(settings, WritingAids.with(TokenCounter.approximate()));
    }

    public static PromptWriter ollama(OllamaSettings settings, WritingAids aids) {
        PromptWriter writer = new OllamaWriter(new SlotModel(settings), aids.within(settings.deadline()));
        return new VerbatimWriter(new CachedWriter(writer, CACHED_PROMPTS), aids);
    }

    /** As {@link #ollama}, with something else in the language model's place, such as recorded replies. */
    public static PromptWriter model(SlotSource model, WritingAids aids) {
        return new VerbatimWriter(new OllamaWriter(model, aids), aids);
    }

    /** Refuses what a policy does not paint. */
    public static PromptWriter guarded(PromptWriter writer, Policy policy) {
        return new GuardedWriter(writer, policy);
    }
}
