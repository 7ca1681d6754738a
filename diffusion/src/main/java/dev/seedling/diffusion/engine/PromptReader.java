package dev.seedling.diffusion.engine;

import dev.seedling.diffusion.DiffusionException;
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

    /** @throws DiffusionException if a tag is wrong */
    Prompt read(String text) {
        return names.in(PromptSyntax.parse(text), this::fits);
    }

    /** Who writes a bare word need not know of a file by its name: only one asked for in so many words must be readable. */
    private boolean fits(String name) {
        try {
            Embedding embedding = embeddings.find(name);
            for (TextEncoder encoder : encoders) {
                if (!encoder.takes(embedding)) {
                    return false;
                }
            }
            return true;
        } catch (DiffusionException e) {
            return false;
        }
    }
}
