package dev.seedling.diffusion.training.world;

import java.util.List;

/** How large a thing is shown, against its usual height. */
public enum Size {
    SMALL(1.05, "small", "little", "tiny"),
    MEDIUM(1.4),
    LARGE(1.75, "big", "large", "huge");

    private final double factor;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that never changes
    private final List<String> words;

    Size(double factor, String... words) {
        this.factor = factor;
        this.words = List.of(words);
    }

    public double factor() {
        return factor;
    }

    /** Adjectives; none for the usual size. */
    public List<String> words() {
        return words;
    }
}
