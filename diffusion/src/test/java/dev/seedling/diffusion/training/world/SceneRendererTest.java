package dev.seedling.diffusion.training.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.training.world.canvas.Daytime;
import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Thing;
import dev.seedling.diffusion.training.world.canvas.Tint;
import dev.seedling.diffusion.training.world.canvas.Weather;
import dev.seedling.diffusion.training.world.place.Places;
import dev.seedling.diffusion.training.world.style.Styles;
import dev.seedling.diffusion.training.world.thing.Things;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneRendererTest {
    private final SceneRenderer renderer = new SceneRenderer();

    static List<Thing> things() {
        return Things.ALL;
    }

    @Test
    void the_same_scene_gives_the_same_pixels() {
        Scene scene = SceneSampler.draw(new SplittableRandom(3));

        assertThat(pixels(scene)).isEqualTo(pixels(scene));
    }

    @Test
    void another_seed_draws_another_landscape() {
        Scene scene = lake(List.of(), 1);

        assertThat(pixels(scene)).isNotEqualTo(pixels(lake(List.of(), 2)));
    }

    @ParameterizedTest
    @MethodSource("things")
    void a_thing_can_be_seen_and_is_all_inside(Thing thing) {
        Rendering rendering = renderer.render(meadow(thing, Tint.RED));

        double covered = 0;
        for (int i = 0; i < rendering.mask().count(); i++) {
            covered += rendering.mask().at(i);
        }
        assertThat(covered / rendering.mask().count()).isBetween(0.006, 0.3);
        for (int y = 0; y < SceneRenderer.SIZE; y++) {
            assertThat(rendering.mask().near(0, y)).as("left border").isLessThan(0.3f);
            assertThat(rendering.mask().near(SceneRenderer.SIZE, y))
                    .as("right border")
                    .isLessThan(0.3f);
        }
    }

    @ParameterizedTest
    @MethodSource("things")
    void a_thing_takes_the_colour_it_is_asked_in(Thing thing) {
        if (!thing.tintable()) {
            return;
        }
        Rendering red = renderer.render(meadow(thing, Tint.RED));
        Rendering blue = renderer.render(meadow(thing, Tint.BLUE));

        assertThat(redness(red)).isGreaterThan(redness(blue) + 20);
    }

    @Test
    void counts_multiply_what_is_seen() {
        Thing snail = Things.named("snail");
        Rendering one = renderer.render(lake(List.of(group(snail, 1)), 1));
        Rendering three = renderer.render(lake(List.of(group(snail, 3)), 1));

        assertThat(columns(three)).isEqualTo(3 * columns(one));
    }

    @Test
    void a_group_on_the_left_is_on_the_left() {
        Thing house = Things.named("house");
        Rendering rendering =
                renderer.render(lake(List.of(new Group(house, Tint.RED, 1, Size.MEDIUM, Position.LEFT)), 1));

        double sum = 0;
        double weighed = 0;
        for (int i = 0; i < rendering.mask().count(); i++) {
            sum += rendering.mask().at(i);
            weighed += rendering.mask().at(i) * (i % SceneRenderer.SIZE);
        }
        assertThat(weighed / sum / SceneRenderer.SIZE).isLessThan(0.4);
    }

    @Test
    void a_place_without_a_sky_has_no_times_of_day() {
        assertThatThrownBy(() ->
                        new Scene(Places.named("space"), Daytime.DAY, Weather.CLEAR, List.of(), Styles.ALL.get(0), 1))
                .hasMessageContaining("space")
                .hasMessageContaining("NIGHT");
    }

    private static Group group(Thing thing, int count) {
        return new Group(thing, Tint.RED, count, Size.SMALL, Position.MIDDLE);
    }

    private static Scene lake(List<Group> groups, long seed) {
        return new Scene(
                Places.named("lake"), Daytime.DAY, Weather.CLEAR, groups, Styles.named("flat illustration"), seed);
    }

    private static Scene meadow(Thing thing, Tint tint) {
        Position position = thing.habitat() == Habitat.SKY ? Position.SKY : Position.MIDDLE;
        Group group = new Group(thing, tint, 1, Size.MEDIUM, position);
        return new Scene(
                Places.named("meadow"),
                Daytime.DAY,
                Weather.CLEAR,
                List.of(group),
                Styles.named("flat illustration"),
                5);
    }

    private int[] pixels(Scene scene) {
        BufferedImage image = renderer.render(scene).image();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Mean of red minus blue on the thing. */
    private static double redness(Rendering rendering) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < rendering.mask().count(); i++) {
            Color color = new Color(rendering.image().getRGB(i % SceneRenderer.SIZE, i / SceneRenderer.SIZE));
            sum += rendering.mask().at(i) * (color.getRed() - color.getBlue());
            weight += rendering.mask().at(i);
        }
        return sum / weight;
    }

    /** Runs of covered columns: how many things stand apart. */
    private static int columns(Rendering rendering) {
        int runs = 0;
        boolean inside = false;
        for (int x = 0; x < SceneRenderer.SIZE; x++) {
            boolean covered = false;
            for (int y = 0; y < SceneRenderer.SIZE; y++) {
                covered |= rendering.mask().near(x, y) > 0.5f;
            }
            runs += covered && !inside ? 1 : 0;
            inside = covered;
        }
        return runs;
    }
}
