package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Style;
import dev.seedling.diffusion.training.world.canvas.Weather;
import java.util.List;

/**
 * What a picture shows, and in which manner.
 *
 * @param groups painted in order
 * @param seed decides everything that a caption does not say: the shape of hills, where clouds are
 */
public record Scene(Place place, Daytime daytime, Weather weather, List<Group> groups, Style style, long seed) {
    public Scene {
        groups = List.copyOf(groups);
        if (!place.times().contains(daytime)) {
            throw new IllegalArgumentException(
                    place.name() + " can be shown at " + place.times() + ", was asked at " + daytime);
        }
    }
}
