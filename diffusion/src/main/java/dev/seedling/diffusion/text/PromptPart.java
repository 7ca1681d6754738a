package dev.seedling.diffusion.text;

/** A stretch of a prompt. */
public sealed interface PromptPart {
    /** @param weight how strongly the text encoder's output counts; 1 is plain */
    record Words(String text, double weight) implements PromptPart {}

    /** Vectors learnt by textual inversion, arXiv 2208.01618, in the place of words. */
    record Embedding(String name, double weight) implements PromptPart {}

    /** The text encoder starts anew here. */
    record Break() implements PromptPart {}
}
