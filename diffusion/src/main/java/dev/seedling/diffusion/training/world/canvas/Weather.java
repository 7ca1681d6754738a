package dev.seedling.diffusion.training.world.canvas;

import java.util.List;

/** What falls or drifts between the eye and the scene. */
public enum Weather {
    CLEAR("clear sky", "clear weather"),
    CLOUDY("clouds", "cloudy", "cloudy sky"),
    RAIN("rain", "rainy", "raining"),
    SNOWFALL("snowfall", "falling snow", "snowing"),
    FOG("fog", "foggy", "mist", "misty");

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that never changes
    private final List<String> words;

    Weather(String... words) {
        this.words = List.of(words);
    }

    public List<String> words() {
        return words;
    }
}
