package dev.seedling.promptcraft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The words that a painting model understands. A small one, trained on the captions of a small world, makes nothing of
 * any other word, and its prompts are kept to these.
 *
 * @param model its name, for sentences
 * @param words in lower case, singulars and plurals, and phrases of words that it knows in no other; empty if it may understand
 *     anything
 * @param otherwise the command that fetches a model which knows more; empty if there is none
 */
public record KnownWords(String model, Set<String> words, String otherwise) {
    /** Of a model that may understand anything. */
    public static final KnownWords ANY = new KnownWords("", Set.of(), "");

    public KnownWords {
        words = Set.copyOf(words);
    }

    /** Whether the model may understand anything, so that its prompts are not kept to a list. */
    public boolean open() {
        return words.isEmpty();
    }

    /**
     * How the model is to be spoken to: in plain captions if it knows few words, whatever it was built like.
     *
     * @param id what the engine calls its family
     */
    public PromptFamily family(String id) {
        return open() ? PromptFamily.ofModel(id) : PromptFamily.SPROUT;
    }

    /** Whether it knows some words as a phrase, or each of them. */
    public boolean hasAll(String phrase) {
        return has(phrase) || Arrays.stream(phrase.split(" ", -1)).allMatch(this::has);
    }

    public boolean has(String word) {
        return open() || words.contains(word.toLowerCase(Locale.ROOT));
    }
}
