package dev.seedling.diffusion.training;

import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Position;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Style;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * What can be read off a picture of one group of things, with its possible values.
 *
 * @param of a scene: an index of {@code values}, or -1 where nobody could tell, as of the time of day in space
 */
record Attribute(String name, List<String> values, ToIntFunction<Scene> of) {
    /** In the sky is where all that flies is, on the left too: only the sides can be told from each other. */
    private static final List<Position> SIDES = List.of(Position.LEFT, Position.MIDDLE, Position.RIGHT);

    static final List<Attribute> ALL = List.of(
            new Attribute(
                    "place", Places.ALL.stream().map(Place::name).toList(), scene -> Places.ALL.indexOf(scene.place())),
            new Attribute(
                    "time of day",
                    names(List.of(Daytime.values())),
                    scene ->
                            scene.place().hasTimes() ? List.of(Daytime.values()).indexOf(scene.daytime()) : -1),
            new Attribute(
                    "style", Styles.ALL.stream().map(Style::name).toList(), scene -> Styles.ALL.indexOf(scene.style())),
            new Attribute(
                    "object",
                    Things.ALL.stream().map(Thing::name).toList(),
                    scene -> Things.ALL.indexOf(only(scene).thing())),
            new Attribute(
                    "color",
                    names(List.of(Tint.values())),
                    scene -> only(scene).thing().tintable()
                            ? List.of(Tint.values()).indexOf(only(scene).tint())
                            : -1),
            // There is never more than one moon, so that its number tells nothing.
            new Attribute(
                    "count",
                    List.of("1", "2", "3", "4"),
                    scene -> only(scene).thing().unique() ? -1 : only(scene).count() - 1),
            new Attribute(
                    "position", names(SIDES), scene -> SIDES.indexOf(only(scene).position())));

    Attribute {
        values = List.copyOf(values);
    }

    static Attribute named(String name) {
        return ALL.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How many values attributes have together: as many logits has a classifier that tells them. */
    static int values(List<Attribute> attributes) {
        return attributes.stream()
                .mapToInt(attribute -> attribute.values().size())
                .sum();
    }

    private static Group only(Scene scene) {
        return scene.groups().get(0);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
