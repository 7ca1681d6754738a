package dev.seedling.promptcraft.retrieval;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.seedling.promptcraft.PromptcraftException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * all-MiniLM-L6-v2, quantized, in this process: 384 numbers for a text, English best. Loads at the first text, in about
 * a second; until then whoever asks waits.
 */
public final class MiniLm implements TextEmbedder {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

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
            return new OnOneThread(encoder());
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            throw new PromptcraftException("the model that compares ideas does not run here: " + e, e);
        }
    }

    /** On one thread: a sentence takes a millisecond, less than it takes a busy machine to wake others up. */
    private static OnnxBertBiEncoder encoder() throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = AbstractInProcessEmbeddingModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the class path lacks " + name);
        }
        return in;
    }

    private static final class OnOneThread extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder encoder;

        OnOneThread(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
