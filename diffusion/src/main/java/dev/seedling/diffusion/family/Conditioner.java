package dev.seedling.diffusion.family;

import ai.djl.ndarray.NDManager;
import dev.seedling.diffusion.ImageSize;

/** Turns prompts into tensors. Owns the text encoders until closed. */
public interface Conditioner extends AutoCloseable {
    /**
     * @param scope owns the tensors
     * @param size of the picture, which XL is told
     */
    Conditioning encode(NDManager scope, String prompt, ImageSize size);

    /** How many tokens a text takes, markers not counted. */
    int countTokens(String text);

    @Override
    void close();
}
