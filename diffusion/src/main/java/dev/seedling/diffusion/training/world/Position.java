package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Thing;
import java.util.List;

/** Where in the picture a group is. */
public enum Position {
    LEFT(0.27, "on the left", "at the left"),
    MIDDLE(0.5, "in the middle", "in the center", "at the center"),
    RIGHT(0.73, "on the right", "at the right"),
    /** In the middle, above the horizon; only for what flies. */
    SKY(0.5, "in the sky", "high in the sky", "up in the air");

    private final double center;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that never changes
    private final List<String> phrases;

    Position(double center, String... phrases) {
        this.center = center;
        this.phrases = List.of(phrases);
    }

    /** Where a thing is that has neither side: in the middle, or in the sky. */
    static Position central(Thing thing) {
        return thing.airborne() ? SKY : MIDDLE;
    }

    /** The group's middle, as a share of the picture's width. */
    public double center() {
        return center;
    }

    public List<String> phrases() {
        return phrases;
    }
}
