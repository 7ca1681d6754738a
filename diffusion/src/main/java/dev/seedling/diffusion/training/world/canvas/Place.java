package dev.seedling.diffusion.training.world.canvas;

import java.util.List;

/**
 * A kind of place.
 *
 * @param words its name first, then synonyms, for tag-like captions: {@code lake}
 * @param phrases for sentences: {@code by a lake}
 * @param times the times of day at which it can be shown; only one where the sky is not to be seen
 * @param far sky, distance and ground; painted first
 * @param near what lies between the water and the eye; painted after the water
 */
public record Place(
        List<String> words, List<String> phrases, List<Daytime> times, Stage stage, Scenery far, Scenery near) {

    public static Place of(String name, Stage stage, Scenery far) {
        return new Place(List.of(name), List.of("in the " + name), List.of(Daytime.values()), stage, far, (b, w) -> {});
    }

    public Place near(Scenery scenery) {
        return new Place(words, phrases, times, stage, far, scenery);
    }

    public Place also(String... synonyms) {
        return new Place(Colors.prepend(name(), synonyms), phrases, times, stage, far, near);
    }

    public Place said(String... sentencePhrases) {
        return new Place(words, List.of(sentencePhrases), times, stage, far, near);
    }

    public Place onlyAt(Daytime time) {
        return new Place(words, phrases, List.of(time), stage, far, near);
    }

    public String name() {
        return words.get(0);
    }

    /** Whether the time of day changes its look, so that a caption may name it. */
    public boolean hasTimes() {
        return times.size() > 1;
    }
}
