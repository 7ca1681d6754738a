package dev.seedling.diffusion.training.world;

import java.util.List;
import java.util.stream.Stream;

/** Counts in words. */
final class Numbers {
    private static final List<List<String>> WORDS = List.of(
            List.of("a", "one", "a single"),
            List.of("two", "a pair of", "2"),
            List.of("three", "3"),
            List.of("four", "4"));

    private Numbers() {}

    /** Ways to say a count, the plainest first. */
    static List<String> words(int count) {
        return WORDS.get(count - 1);
    }

    static Stream<String> all() {
        return WORDS.stream().flatMap(List::stream);
    }
}
