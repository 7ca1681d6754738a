package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.text.PromptTokens;

/** Turns prompts into tensors. Owns the text encoders until closed. */
public interface Conditioner extends AutoCloseable {
    /**
     * A prompt, or a negative one, as tensors.
     *
     * @param scope owns the tensors
     */
    Conditioning encode(NDManager scope, Reading reading);

    /**
     * The tensors to steer away from where the user gave no negative prompt.
     *
     * @param like the prompt itself
     */
    default Conditioning unsaid(NDManager scope, Reading negative, Conditioning like) {
        return encode(scope, negative);
    }

    /** The tokenizer and embeddings that prompts are cut by. */
    PromptTokens tokens();

    /** The highest clip skip: further in there is no layer. */
    int deepestClipSkip();

    /** The text encoders by the part of the checkpoint they come from. */
    Iterable<TextEncoder> encoders();

    @Override
    void close();
}
