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
import java.util.stream.Stream;

/**
 * A question about a picture of one group of things, with its possible answers.
 *
 * @param answer of a scene: an index of {@code choices}, or -1 where nobody could tell, as of the time of day in space
 */
record Question(String name, List<String> choices, ToIntFunction<Scene> answer) {
    static final List<Question> ALL = List.of(
            new Question(
                    "place", Places.ALL.stream().map(Place::name).toList(), scene -> Places.ALL.indexOf(scene.place())),
            new Question(
                    "time of day",
                    names(Daytime.values()),
                    scene ->
                            scene.place().hasTimes() ? List.of(Daytime.values()).indexOf(scene.daytime()) : -1),
            new Question(
                    "style", Styles.ALL.stream().map(Style::name).toList(), scene -> Styles.ALL.indexOf(scene.style())),
            new Question(
                    "object",
                    Things.ALL.stream().map(Thing::name).toList(),
                    scene -> Things.ALL.indexOf(only(scene).thing())),
            new Question(
                    "color",
                    names(Tint.values()),
                    scene -> only(scene).thing().tintable()
                            ? List.of(Tint.values()).indexOf(only(scene).tint())
                            : -1),
            new Question(
                    "count", List.of("1", "2", "3", "4"), scene -> only(scene).count() - 1),
            new Question(
                    "position",
                    names(Position.values()),
                    scene -> List.of(Position.values()).indexOf(only(scene).position())));

    Question {
        choices = List.copyOf(choices);
    }

    /** Answers to all questions together. */
    static int allChoices() {
        return ALL.stream().mapToInt(question -> question.choices().size()).sum();
    }

    private static Group only(Scene scene) {
        return scene.groups().get(0);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
