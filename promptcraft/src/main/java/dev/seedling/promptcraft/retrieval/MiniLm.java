package dev.seedling.promptcraft.retrieval;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.seedling.promptcraft.PromptcraftException;
import org.jspecify.annotations.Nullable;

/**
 * all-MiniLM-L6-v2, quantized, in this process: 384 numbers for a text, English best. Loads at the first text, in about
 * a second.
 */
public final class MiniLm implements TextEmbedder {
    private @Nullable EmbeddingModel loaded;

    /** @throws PromptcraftException if the model does not run on this machine */
    @Override
    public Embedding embed(String text) {
        return Embedding.of(model().embed(text).content().vector());
    }

    private synchronized EmbeddingModel model() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private static EmbeddingModel load() {
        // The tokenizer's library reports each start to its maker unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            return new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
        } catch (RuntimeException | LinkageError e) {
            throw new PromptcraftException("the model that compares ideas does not run here: " + e, e);
        }
    }
}
