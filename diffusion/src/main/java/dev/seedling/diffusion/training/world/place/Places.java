package dev.seedling.diffusion.training.world.place;

import dev.seedling.diffusion.training.world.canvas.Place;
import java.util.List;

/** The catalogue of places. A new place is one file beside this one and one line here. */
public final class Places {
    public static final List<Place> ALL = List.of(
            Lake.PLACE,
            Sea.PLACE,
            River.PLACE,
            Hills.PLACE,
            Mountains.PLACE,
            Forest.PLACE,
            Desert.PLACE,
            City.PLACE,
            Meadow.PLACE,
            Snowfield.PLACE,
            Space.PLACE,
            Island.PLACE,
            Field.PLACE,
            Underwater.PLACE);

    private Places() {}

    /** @throws IllegalArgumentException if the world has no such place */
    public static Place named(String name) {
        return ALL.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the world has no '" + name + "'; it has "
                        + ALL.stream().map(Place::name).toList()));
    }
}
