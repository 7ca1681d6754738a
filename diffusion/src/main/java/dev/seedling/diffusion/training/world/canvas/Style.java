package dev.seedling.diffusion.training.world.canvas;

import java.util.List;

/**
 * A way of drawing.
 *
 * @param words its name first, then synonyms, as they end a prompt: {@code watercolor}
 * @param phrases for sentences: {@code a watercolor of}
 * @param times the times of day that it can show
 */
public record Style(List<String> words, List<String> phrases, List<Daytime> times, Filter filter) {

    public static Style of(String name, Filter filter) {
        return new Style(List.of(name), List.of("a " + name + " picture of"), List.of(Daytime.values()), filter);
    }

    public Style also(String... synonyms) {
        return new Style(Colors.prepend(name(), synonyms), phrases, times, filter);
    }

    public Style said(String... sentencePhrases) {
        return new Style(words, List.of(sentencePhrases), times, filter);
    }

    public Style onlyAt(Daytime time) {
        return new Style(words, phrases, List.of(time), filter);
    }

    public String name() {
        return words.get(0);
    }
}
