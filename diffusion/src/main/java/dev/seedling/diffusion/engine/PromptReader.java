package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.family.TextEncoder;
import dev.seedling.diffusion.text.EmbeddingNames;
import dev.seedling.diffusion.text.Prompt;
import dev.seedling.diffusion.text.PromptSyntax;
import dev.seedling.diffusion.weights.Embedding;
import dev.seedling.diffusion.weights.Embeddings;

/** Reads prompts as this model understands them: bare names of embeddings that fit its text encoders are these. */
final class PromptReader {
    private final Embeddings embeddings;
    private final EmbeddingNames names;
    private final Iterable<TextEncoder> encoders;

    PromptReader(Embeddings embeddings, Iterable<TextEncoder> encoders) {
        this.embeddings = embeddings;
        this.names = new EmbeddingNames(embeddings.names());
        this.encoders = encoders;
    }

    /** @throws dev.seedling.diffusion.DiffusionException if a tag is wrong, or a named embedding cannot be read */
    Prompt read(String text) {
        return names.in(PromptSyntax.parse(text), this::fits);
    }

    private boolean fits(String name) {
        Embedding embedding = embeddings.find(name);
        for (TextEncoder encoder : encoders) {
            if (!encoder.takes(embedding)) {
                return false;
            }
        }
        return true;
    }
}
