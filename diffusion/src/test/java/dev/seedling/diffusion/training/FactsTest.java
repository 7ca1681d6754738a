package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.Group;
import dev.seedling.diffusion.training.world.Position;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.SceneSampler;
import dev.seedling.diffusion.training.world.Size;
import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Style;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final List<Tint> TINTS = List.of(Tint.values());
    private static final List<Size> SIZES = List.of(Size.values());
    private static final List<Position> POSITIONS = List.of(Position.values());

    private static final Place LAKE = Places.named("lake");
    private static final Style FLAT = Styles.named("flat illustration");
    private static final Thing DOG = Things.named("dog");
    private static final Thing CAT = Things.named("cat");

    @Test
    void a_scene_has_four_facts_and_five_more_of_each_group() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            Scene scene = SceneSampler.draw(random);
            int groups = scene.groups().size();

            assertThat(facts(scene)).as("scene %d, of %d groups", i, groups).hasSize(4 + 5 * groups);
        }
    }

    @Test
    void place_time_weather_and_style_are_one_fact_each() {
        Scene scene = empty(LAKE, Daytime.DAY, Weather.CLEAR, FLAT);

        List<Integer> lost = List.of(
                lost(scene, empty(Places.named("sea"), Daytime.DAY, Weather.CLEAR, FLAT)),
                lost(scene, empty(LAKE, Daytime.NIGHT, Weather.CLEAR, FLAT)),
                lost(scene, empty(LAKE, Daytime.DAY, Weather.RAIN, FLAT)),
                lost(scene, empty(LAKE, Daytime.DAY, Weather.CLEAR, Styles.named("neon"))));

        assertThat(lost).containsExactlyInAnyOrderElementsOf(facts(scene));
    }

    @Test
    void what_only_the_seed_decides_is_no_fact() {
        Scene other = new Scene(LAKE, Daytime.DAY, Weather.CLEAR, List.of(), FLAT, 2);

        assertThat(facts(other)).isEqualTo(facts(scene()));
    }

    @Test
    void scenes_that_differ_in_the_colour_of_a_thing_differ_in_the_facts_of_the_two_colours() {
        Scene red = scene(colored(DOG, Tint.RED));
        Scene green = scene(colored(DOG, Tint.GREEN));
        Scene blue = scene(colored(DOG, Tint.BLUE));

        assertThat(lost(red, blue))
                .as("a red dog")
                .isEqualTo(lost(red, green))
                .isNotEqualTo(lost(blue, red))
                .isNotEqualTo(lost(green, red));
        assertThat(lost(blue, red)).as("a blue dog").isEqualTo(lost(blue, green));
    }

    @Test
    void colour_count_size_and_position_are_one_fact_each_and_one_is_that_the_thing_is_there() {
        Scene scene = scene(new Group(DOG, Tint.RED, 1, Size.MEDIUM, Position.MIDDLE));
        Set<Integer> ofTheDog = without(facts(scene), facts(scene()));

        List<Integer> lost = List.of(
                lost(scene, scene(new Group(DOG, Tint.BLUE, 1, Size.MEDIUM, Position.MIDDLE))),
                lost(scene, scene(new Group(DOG, Tint.RED, 2, Size.MEDIUM, Position.MIDDLE))),
                lost(scene, scene(new Group(DOG, Tint.RED, 1, Size.LARGE, Position.MIDDLE))),
                lost(scene, scene(new Group(DOG, Tint.RED, 1, Size.MEDIUM, Position.LEFT))));

        assertThat(lost).doesNotHaveDuplicates();
        assertThat(ofTheDog).hasSize(5).containsAll(lost);
        assertThat(facts(scene(new Group(CAT, Tint.RED, 1, Size.MEDIUM, Position.MIDDLE))))
                .as("another thing, all else as it was")
                .doesNotContainAnyElementsOf(ofTheDog);
    }

    @Test
    void two_things_cannot_swap_their_colours() {
        Scene scene = scene(colored(DOG, Tint.RED), colored(CAT, Tint.BLUE));
        Scene swapped = scene(colored(DOG, Tint.BLUE), colored(CAT, Tint.RED));

        assertThat(without(facts(scene), facts(swapped))).hasSize(2);
        assertThat(without(facts(swapped), facts(scene))).hasSize(2);
    }

    @Test
    void every_fact_is_one_of_some_scene_and_every_thing_has_as_many_of_its_own() {
        Set<Integer> all = factsOfScenery();
        for (Thing thing : Things.ALL) {
            Set<Integer> own = without(factsOf(thing), facts(scene()));
            assertThat(own)
                    .as(thing.name())
                    .hasSize(1 + TINTS.size() + Group.MOST + SIZES.size() + POSITIONS.size())
                    .doesNotContainAnyElementsOf(all);
            all.addAll(own);
        }
        assertThat(all).hasSize(Facts.COUNT);
    }

    @Test
    void the_facts_of_other_scenes_are_left_alone() {
        Scene scene = scene(colored(DOG, Tint.RED));
        float[] alone = new float[Facts.COUNT];
        Facts.note(scene, alone, 0);
        float[] facts = new float[3 * Facts.COUNT];

        Facts.note(scene, facts, Facts.COUNT);

        assertThat(Arrays.copyOf(facts, Facts.COUNT)).containsOnly(0);
        assertThat(Arrays.copyOfRange(facts, Facts.COUNT, 2 * Facts.COUNT))
                .isEqualTo(alone)
                .containsOnly(0, 1);
        assertThat(Arrays.copyOfRange(facts, 2 * Facts.COUNT, 3 * Facts.COUNT)).containsOnly(0);
    }

    /** There is one for every place, every time, every weather and every style. */
    private static Set<Integer> factsOfScenery() {
        Set<Integer> all = new TreeSet<>();
        for (Place place : Places.ALL) {
            for (Daytime time : place.times()) {
                for (Weather weather : Weather.values()) {
                    Styles.ALL.forEach(style -> all.addAll(facts(empty(place, time, weather, style))));
                }
            }
        }
        int fleeting = Daytime.values().length + Weather.values().length;
        assertThat(all).hasSize(Places.ALL.size() + fleeting + Styles.ALL.size());
        return all;
    }

    /** Of scenes that show it in every colour, number, size and place. */
    private static Set<Integer> factsOf(Thing thing) {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < TINTS.size(); i++) {
            Size size = SIZES.get(i % SIZES.size());
            Position position = POSITIONS.get(i % POSITIONS.size());
            all.addAll(facts(scene(new Group(thing, TINTS.get(i), 1 + i % Group.MOST, size, position))));
        }
        return all;
    }

    /** The one fact that is of the first scene only; of the other only is one as well. */
    private static int lost(Scene scene, Scene other) {
        Set<Integer> lost = without(facts(scene), facts(other));
        assertThat(lost).hasSize(1);
        assertThat(without(facts(other), facts(scene))).hasSize(1);
        return lost.iterator().next();
    }

    private static Set<Integer> without(Set<Integer> facts, Set<Integer> others) {
        Set<Integer> rest = new TreeSet<>(facts);
        rest.removeAll(others);
        return rest;
    }

    private static Set<Integer> facts(Scene scene) {
        float[] facts = new float[Facts.COUNT];
        Facts.note(scene, facts, 0);
        return IntStream.range(0, facts.length)
                .filter(i -> facts[i] != 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Group colored(Thing thing, Tint tint) {
        return new Group(thing, tint, 1, Size.MEDIUM, Position.MIDDLE);
    }

    private static Scene empty(Place place, Daytime time, Weather weather, Style style) {
        return new Scene(place, time, weather, List.of(), style, 1);
    }

    private static Scene scene(Group... groups) {
        return new Scene(LAKE, Daytime.DAY, Weather.CLEAR, List.of(groups), FLAT, 1);
    }
}
