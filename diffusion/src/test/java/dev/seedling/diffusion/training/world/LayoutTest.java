package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final double LATENTS = 16;

    @Test
    void things_stand_on_latents_or_half_way_between_them() {
        for (Thing thing : Things.ALL) {
            for (Place place : Places.ALL) {
                for (Layout.Spot spot : spots(thing, 3, position(thing), place, 1)) {
                    assertThat(spot.x() * LATENTS * 2 % 1).as("x of %s", thing).isCloseTo(0, within(1e-9));
                    assertThat(spot.foot() * LATENTS * 2 % 1)
                            .as("foot of %s in %s", thing, place)
                            .isCloseTo(0, within(1e-9));
                }
            }
        }
    }

    @Test
    void who_is_on_the_right_looks_left_and_all_others_right() {
        Thing dog = Things.named("dog");

        assertThat(looks(dog, Position.RIGHT)).containsOnly(true);
        assertThat(looks(dog, Position.LEFT)).containsOnly(false);
        assertThat(looks(dog, Position.MIDDLE)).containsOnly(false);
    }

    @Test
    void what_flies_looks_into_the_picture_wherever_it_is() {
        Thing bird = Things.named("bird");

        for (long seed = 0; seed < 50; seed++) {
            Layout.Spot spot =
                    spots(bird, 1, Position.SKY, Places.named("meadow"), seed).get(0);
            if (spot.x() != 0.5) {
                assertThat(spot.mirrored()).as("at %s", spot.x()).isEqualTo(spot.x() > 0.5);
            }
        }
    }

    @Test
    void a_thing_of_a_place_and_a_size_has_few_ways_to_stand() {
        Set<Layout.Spot> ways = LongStream.range(0, 200)
                .mapToObj(seed -> spots(Things.named("dog"), 1, Position.LEFT, Places.named("meadow"), seed)
                        .get(0))
                .collect(Collectors.toSet());

        assertThat(ways).hasSizeBetween(2, 4);
    }

    @Test
    void things_do_not_cover_each_other_and_are_inside() {
        for (Thing thing : Things.ALL) {
            for (Place place : Places.ALL) {
                for (Size size : Size.values()) {
                    for (int count = 1; count <= Group.MOST; count++) {
                        requireInside(thing, count, size, place);
                    }
                }
            }
        }
    }

    private static void requireInside(Thing thing, int count, Size size, Place place) {
        Group group = new Group(thing, Tint.RED, count, size, position(thing));
        List<Layout.Spot> spots = Layout.spots(group, place.stage(), false, new SplittableRandom(count));
        Layout.Spot first = spots.get(0);
        Layout.Spot last = spots.get(count - 1);
        double width = first.height() * thing.aspect();
        String what = "%d %s %s, %s".formatted(count, size, thing.name(), place.name());

        for (int i = 1; i < count; i++) {
            assertThat(spots.get(i).x() - spots.get(i - 1).x()).as(what).isGreaterThanOrEqualTo(width);
            assertThat(spots.get(i).foot()).as(what).isEqualTo(first.foot());
        }
        assertThat(first.x() - width / 2).as(what).isGreaterThanOrEqualTo(0);
        assertThat(last.x() + width / 2).as(what).isLessThanOrEqualTo(1);
        assertThat(first.foot() + first.height()).as(what).isLessThanOrEqualTo(1);
    }

    private static Set<Boolean> looks(Thing thing, Position position) {
        return LongStream.range(0, 50)
                .mapToObj(seed -> spots(thing, 2, position, Places.named("meadow"), seed))
                .flatMap(List::stream)
                .map(Layout.Spot::mirrored)
                .collect(Collectors.toSet());
    }

    private static Position position(Thing thing) {
        return thing.habitat() == Habitat.SKY ? Position.SKY : Position.MIDDLE;
    }

    private static List<Layout.Spot> spots(Thing thing, int count, Position position, Place place, long seed) {
        Group group = new Group(thing, Tint.RED, count, Size.MEDIUM, position);
        return Layout.spots(group, place.stage(), false, new SplittableRandom(seed));
    }
}
