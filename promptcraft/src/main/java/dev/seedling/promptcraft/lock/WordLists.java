package dev.seedling.promptcraft.lock;

import dev.seedling.promptcraft.Resource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed classes of English words, each a resource with words parted by white space; {@code #} begins a comment. */
final class WordLists {
    static final Set<String> COLOURS = load("colours.txt");
    /** Words that never name a thing: articles, prepositions, pronouns, auxiliaries. */
    static final Set<String> FUNCTION = load("function-words.txt");
    /** Between a thing and a number or colour that is told of it: "the house is red". */
    static final Set<String> TELLING = Set.of("is", "are", "was", "were", "painted", "in");
    /** Frequent adjectives, adverbs and verbs, which a good rewriting may exchange. */
    static final Set<String> NO_NOUNS = load("no-nouns.txt");

    private WordLists() {}

    private static Set<String> load(String name) {
        return Resource.lines(WordLists.class, name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
