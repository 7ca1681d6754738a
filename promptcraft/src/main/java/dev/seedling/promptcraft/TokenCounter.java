package dev.seedling.promptcraft;

/** Counts the tokens of a text as the painting model's text encoder would, without start and end marks. */
@FunctionalInterface
public interface TokenCounter {
    int count(String text);

    /**
     * A guess from the lengths of words, for callers with no tokenizer at hand. It errs upwards: a prompt that fits
     * by this count fits by CLIP's.
     */
    static TokenCounter approximate() {
        return ApproximateTokens::count;
    }
}
