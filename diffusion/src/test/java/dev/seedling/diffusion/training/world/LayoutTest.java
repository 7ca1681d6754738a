package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Place;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final double LATENTS = 16;

    @Test
    void things_stand_on_latents_or_half_way_between_them() {
        for (Thing thing : Things.ALL) {
            for (Place place : Places.ALL) {
                for (Layout.Spot spot : spots(thing, 3, position(thing), place)) {
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
        for (Thing thing : List.of(Things.named("dog"), Things.named("bird"))) {
            assertThat(looks(thing, Position.RIGHT)).containsOnly(true);
            assertThat(looks(thing, Position.LEFT)).containsOnly(false);
            assertThat(looks(thing, position(thing))).containsOnly(false);
        }
    }

    @Test
    void one_thing_in_the_middle_has_as_much_room_on_either_side() {
        for (Thing thing : List.of(Things.named("dog"), Things.named("bird"))) {
            Layout.Spot one =
                    spots(thing, 1, position(thing), Places.named("meadow")).get(0);
            assertThat(one.x()).as("middle of %s", thing).isEqualTo(0.5);
        }
    }

    @Test
    void small_is_smaller_and_large_is_larger() {
        for (Thing thing : Things.ALL) {
            if (thing.unique()) {
                continue;
            }
            List<Double> heights = Stream.of(Size.values())
                    .map(size -> new Group(thing, Tint.RED, 1, size, position(thing)))
                    .map(group -> spots(Places.named("meadow"), group).get(0).height())
                    .toList();
            assertThat(heights).as("%s: small, usual, large", thing).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_size_shows_where_there_is_room_for_it() {
        Place meadow = Places.named("meadow");
        Group one = new Group(Things.named("dog"), Tint.BROWN, 1, Size.SMALL, Position.MIDDLE);
        Group four = new Group(Things.named("dog"), Tint.BROWN, 4, Size.LARGE, Position.MIDDLE);

        assertThat(Layout.shows(scene(meadow, one), one)).isTrue();
        assertThat(Layout.shows(scene(meadow, four), four)).isFalse();
    }

    @Test
    void what_stands_on_low_ground_does_not_cover_what_flies() {
        Place meadow = Places.named("meadow");
        for (Thing flyer : Things.ALL) {
            for (Thing tower : List.of(Things.named("tower"), Things.named("castle"), Things.named("tree"))) {
                if (flyer.airborne() && !flyer.unique()) {
                    Group above = new Group(flyer, Tint.RED, 1, Size.LARGE, Position.SKY);
                    Group below = new Group(tower, Tint.RED, 1, Size.LARGE, Position.MIDDLE);
                    Layout.Spot high = spots(meadow, above, below).get(0);
                    Layout.Spot low = spots(meadow, below, above).get(0);
                    assertThat(low.foot() + low.height())
                            .as("%s under %s", tower, flyer)
                            .isLessThan(high.foot() + 0.05);
                }
            }
        }
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
        List<Layout.Spot> spots = spots(place, group);
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
        return spots(thing, 2, position, Places.named("meadow")).stream()
                .map(Layout.Spot::mirrored)
                .collect(Collectors.toSet());
    }

    private static Position position(Thing thing) {
        return thing.habitat() == Habitat.SKY ? Position.SKY : Position.MIDDLE;
    }

    private static List<Layout.Spot> spots(Thing thing, int count, Position position, Place place) {
        return spots(place, new Group(thing, Tint.RED, count, Size.MEDIUM, position));
    }

    /** Where the first of a scene's groups stands. */
    private static List<Layout.Spot> spots(Place place, Group... groups) {
        return Layout.spots(scene(place, groups), groups[0]);
    }

    private static Scene scene(Place place, Group... groups) {
        Daytime time = place.times().iterator().next();
        return new Scene(place, time, Weather.CLEAR, List.of(groups), Styles.ALL.get(0), 0);
    }
}
