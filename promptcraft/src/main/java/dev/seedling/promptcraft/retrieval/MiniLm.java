package dev.seedling.promptcraft.retrieval;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/** all-MiniLM-L6-v2, quantized, in this process: 384 numbers for a text, English best. Loads in about a second. */
public final class MiniLm implements TextEmbedder {
    private final EmbeddingModel model;

    public MiniLm() {
        // The tokenizer's library reports each start to its maker unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        this.model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }

    @Override
    public Embedding embed(String text) {
        return Embedding.of(model.embed(text).content().vector());
    }
}
