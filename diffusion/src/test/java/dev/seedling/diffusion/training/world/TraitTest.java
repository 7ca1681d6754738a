package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.style.Styles;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TraitTest {
    @Test
    void it_is_what_alone_is_unusual_or_else_a_colour() {
        SplittableRandom random = new SplittableRandom(11);
        Trait traits = new Trait(random);
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) {
            Scene scene = SceneSampler.draw(random);
            traits.of(scene).ifPresent(trait -> {
                boolean plain = scene.style().equals(Styles.ALL.get(0));
                boolean day =
                        scene.daytime() == Daytime.DAY || scene.style().times().size() == 1;
                boolean clear = scene.weather() == Weather.CLEAR;
                assertThat(plain || scene.style().words().contains(trait)).isTrue();
                assertThat(day
                                || scene.daytime().words().contains(trait)
                                || !scene.place().hasTimes())
                        .isTrue();
                assertThat(clear || scene.weather().words().contains(trait)).isTrue();
                assertThat(Homes.shown(scene)).isTrue();
                told.add(trait);
            });
        }

        assertThat(told)
                .contains("black", "blue")
                .containsAnyElementsOf(Styles.ALL.get(1).words())
                .containsAnyElementsOf(Daytime.NIGHT.words())
                .containsAnyElementsOf(Weather.CLOUDY.words());
    }
}
