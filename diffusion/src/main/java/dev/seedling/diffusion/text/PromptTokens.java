package dev.seedling.diffusion.text;

/** What a prompt's parts turn into: a tokenizer and the embeddings at hand. */
public interface PromptTokens {
    /** The ids of a text, without markers. */
    long[] ids(String text);

    /**
     * How many vectors an embedding has.
     *
     * @throws dev.seedling.diffusion.DiffusionException if there is none of that name
     */
    int vectors(String embedding);
}
