package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SceneSamplerTest {
    private final List<Group> groups = groups();

    @Test
    void three_and_more_have_the_whole_width() {
        assertThat(groups)
                .filteredOn(group -> group.count() > Group.MOST_ASIDE)
                .hasSizeGreaterThan(100)
                .allSatisfy(group -> assertThat(group.position()).isEqualTo(Position.central(group.thing())));
    }

    @Test
    void one_and_two_stand_on_either_side_and_in_the_middle() {
        for (int count = 1; count <= Group.MOST_ASIDE; count++) {
            assertThat(positions(count)).as("of %d", count).containsExactlyInAnyOrder(Position.values());
        }
    }

    @Test
    void what_is_wide_stands_in_smaller_groups_for_none_of_them_is_tiny() {
        assertThat(most("cat", Position.MIDDLE)).isEqualTo(4);
        assertThat(most("cat", Position.LEFT)).isEqualTo(2);
        assertThat(most("whale", Position.MIDDLE)).isEqualTo(3);
        assertThat(most("whale", Position.LEFT)).isEqualTo(1);
        assertThat(most("train", Position.MIDDLE)).isEqualTo(2);
        assertThat(most("train", Position.LEFT)).isEqualTo(1);
    }

    private static int most(String thing, Position position) {
        SplittableRandom random = new SplittableRandom(5);
        return Stream.generate(() -> SceneSampler.draw(random).groups())
                .limit(20_000)
                .flatMap(List::stream)
                .filter(group -> group.thing().name().equals(thing) && group.position() == position)
                .mapToInt(Group::count)
                .max()
                .orElse(0);
    }

    @Test
    void a_size_is_drawn_only_where_it_shows() {
        SplittableRandom random = new SplittableRandom(4);
        Set<Size> sizes = EnumSet.noneOf(Size.class);
        for (int i = 0; i < 1000; i++) {
            Scene scene = SceneSampler.draw(random);
            for (Group group : scene.groups()) {
                sizes.add(group.size());
                assertThat(group.size() == Size.MEDIUM || Layout.shows(scene, group))
                        .as("%s", group)
                        .isTrue();
            }
        }

        assertThat(sizes).containsExactly(Size.values());
    }

    private Set<Position> positions(int count) {
        return groups.stream()
                .filter(group -> group.count() == count)
                .map(Group::position)
                .collect(Collectors.toSet());
    }

    private static List<Group> groups() {
        SplittableRandom random = new SplittableRandom(3);
        return Stream.generate(() -> SceneSampler.draw(random).groups())
                .limit(2000)
                .flatMap(List::stream)
                .toList();
    }
}
