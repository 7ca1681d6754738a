package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;

/** Some things of one kind and colour, side by side. */
public record Group(Thing thing, Tint tint, int count, Size size, Position position) {
    public static final int MOST = 4;

    /** More do not stand on one side: each would be some forty pixels wide, two latents and a half. */
    static final int MOST_ASIDE = 2;

    public Group {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count must be 1 to " + MOST + ", was " + count);
        }
    }

    Group sized(Size other) {
        return new Group(thing, tint, count, other, position);
    }
}
