package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomesTest {
    @Test
    void a_thing_is_where_one_expects_it() {
        assertThat(Homes.of(Things.named("boat")).name()).isEqualTo("lake");
        assertThat(Homes.of(Things.named("fish")).name()).isEqualTo("underwater");
        assertThat(Homes.of(Things.named("dog")).name()).isEqualTo("meadow");
    }

    @Test
    void of_several_things_the_first_that_does_not_fly_decides() {
        assertThat(Homes.shown(scene("lake", "rainbow", "boat", "dog"))).isTrue();
        assertThat(Homes.shown(scene("meadow", "rainbow", "boat", "dog"))).isFalse();
        assertThat(Homes.shown(scene("lake", "dog", "boat"))).isFalse();
    }

    @Test
    void where_all_fly_the_first_decides() {
        assertThat(Homes.shown(scene("meadow", "kite", "ufo"))).isTrue();
        assertThat(Homes.shown(scene("meadow", "ufo", "kite"))).isFalse();
    }

    @Test
    void an_empty_place_is_nobodys_home() {
        assertThat(Homes.shown(scene("meadow"))).isFalse();
    }

    private static Scene scene(String place, String... things) {
        List<Group> groups = Arrays.stream(things)
                .map(thing -> new Group(Things.named(thing), Tint.RED, 1, Size.MEDIUM, Position.MIDDLE))
                .toList();
        return new Scene(Places.named(place), Daytime.DAY, Weather.CLEAR, groups, Styles.ALL.get(0), 1);
    }
}
