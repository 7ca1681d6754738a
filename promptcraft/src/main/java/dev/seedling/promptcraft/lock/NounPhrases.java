package dev.seedling.promptcraft.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where noun phrases end, guessed from closed classes of words: there is no tagger here, and none is needed. */
final class NounPhrases {
    private static final int LONGEST = 6;

    private final List<Word> words;

    NounPhrases(List<Word> words) {
        this.words = words;
    }

    /** The head of the noun phrase that goes on behind a word; none if punctuation parts them. */
    Optional<Word> headBehind(int index) {
        boolean parted = index + 1 >= words.size() || words.get(index + 1).breaks();
        return parted ? Optional.empty() : headOf(runFrom(index + 1));
    }

    /** The heads of all noun phrases, in order. */
    List<Word> heads() {
        List<Word> heads = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            List<Word> run = runFrom(index);
            headOf(run).ifPresent(heads::add);
            index += Math.max(1, run.size());
        }
        return heads;
    }

    /** The last word of a phrase that can be a noun. */
    private static Optional<Word> headOf(List<Word> run) {
        for (int i = run.size() - 1; i >= 0; i--) {
            if (canBeNoun(run.get(i))) {
                return Optional.of(run.get(i));
            }
        }
        return Optional.empty();
    }

    /** The words from here to the next function word, verb or punctuation; a colour or an adjective does not end it. */
    private List<Word> runFrom(int from) {
        List<Word> run = new ArrayList<>();
        for (int i = from; i < words.size() && run.size() < LONGEST; i++) {
            Word word = words.get(i);
            boolean ends =
                    WordLists.FUNCTION.contains(word.lower()) || (!run.isEmpty() && (word.breaks() || isVerb(word)));
            if (ends) {
                break;
            }
            run.add(word);
        }
        return run;
    }

    private static boolean isVerb(Word word) {
        return WordLists.NO_NOUNS.contains(word.lower()) && word.lower().endsWith("ing");
    }

    private static boolean canBeNoun(Word word) {
        String lower = word.lower();
        return lower.length() > 1
                && !WordLists.NO_NOUNS.contains(lower)
                && !WordLists.FUNCTION.contains(lower)
                && !WordLists.COLOURS.contains(lower)
                && Numbers.valueOf(lower).isEmpty()
                && !lower.endsWith("ly")
                && !(lower.endsWith("ing") && lower.length() > 6)
                && !(lower.endsWith("ed") && lower.length() > 4);
    }
}
