package dev.seedling.diffusion.training.world.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import org.junit.jupiter.api.Test;

class FocusTest {
    private static final int SIDE = 64;

    /** A dark right half, and a speck in the left one. */
    private final Plane scenery = picture();

    private final Plane nothing = new Plane(SIDE, SIDE);

    @Test
    void large_contours_of_the_scenery_are_drawn_and_specks_are_not() {
        Plane drawn = drawn(nothing);

        assertThat(drawn.near(32, 10)).isGreaterThan(0.5f);
        assertThat(drawn.near(11, 32)).isZero();
    }

    @Test
    void a_tuft_of_grass_is_faint_and_what_is_as_large_as_a_mountain_is_drawn() {
        assertThat(shareDrawn(rectangle(4, 8, 0.5f))).as("a tuft of grass").isLessThan(0.1);
        assertThat(shareDrawn(rectangle(40, 30, 0.5f))).as("a mountain").isGreaterThan(0.9);
    }

    @Test
    void size_counts_not_contrast() {
        assertThat(shareDrawn(rectangle(4, 8, 0))).as("a dark tuft of grass").isLessThan(0.1);
        assertThat(shareDrawn(rectangle(40, 30, 0.9f))).as("roofs in the haze").isGreaterThan(0.7);
    }

    @Test
    void what_is_small_in_a_channel_is_as_small_in_a_picture() {
        Plane channel = drawn(nothing);
        Pixels green = new Pixels(nothing, scenery, nothing, nothing);
        Plane picture =
                Focus.on(nothing).contours(green, pixels -> pixels.green().edges());

        for (int i = 0; i < channel.count(); i++) {
            assertThat(picture.at(i)).isEqualTo(channel.at(i));
        }
    }

    @Test
    void inside_a_thing_all_is_drawn_but_fainter() {
        float full = scenery.edges().near(11, 32);

        assertThat(drawn(leftOf(SIDE)).near(11, 32)).isBetween(full * 0.3f, full * 0.5f);
    }

    @Test
    void on_the_outline_of_a_thing_all_is_drawn() {
        float full = scenery.edges().near(11, 32);

        assertThat(drawn(leftOf(12)).near(11, 32)).isEqualTo(full).isPositive();
    }

    private static Plane leftOf(int edge) {
        Plane mask = new Plane(SIDE, SIDE);
        for (int i = 0; i < mask.count(); i++) {
            mask.set(i, i % SIDE < edge ? 1 : 0);
        }
        return mask;
    }

    private Plane drawn(Plane mask) {
        return Focus.on(mask).contours(scenery);
    }

    /** How much of a picture's edges is drawn where no thing is. */
    private double shareDrawn(Plane picture) {
        return sum(Focus.on(nothing).contours(picture)) / sum(picture.edges());
    }

    private static double sum(Plane plane) {
        double sum = 0;
        for (int i = 0; i < plane.count(); i++) {
            sum += plane.at(i);
        }
        return sum;
    }

    /** Darker than what is around it, which is white. */
    private static Plane rectangle(int width, int height, float brightness) {
        Plane plane = new Plane(SIDE, SIDE);
        for (int i = 0; i < plane.count(); i++) {
            int x = i % SIDE - (SIDE - width) / 2;
            int y = i / SIDE - (SIDE - height) / 2;
            boolean inside = x >= 0 && x < width && y >= 0 && y < height;
            plane.set(i, inside ? brightness : 1);
        }
        return plane;
    }

    private static Plane picture() {
        Plane plane = new Plane(SIDE, SIDE);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                plane.set(y * SIDE + x, x < SIDE / 2 ? 1 : 0);
            }
        }
        plane.set(32 * SIDE + 10, 0);
        return plane;
    }
}
