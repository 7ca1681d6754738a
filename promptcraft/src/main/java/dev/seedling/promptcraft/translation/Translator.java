package dev.seedling.promptcraft.translation;

/**
 * A language to English by lexicon and a handful of grammar rules: enough for what people ask a painter for. Words that
 * are not in the lexicon stay as typed and are reported. Safe for many threads.
 */
public interface Translator {
    /** @param masked text whose literals are masked by characters that are no letters */
    Translation translate(String masked);

    /** Whether a word in lower case tells that a text is in this language. */
    boolean tells(String word);

    /** How many entries the lexicon has, before inflection. */
    int entries();
}
