package dev.seedling.diffusion.training.world.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.canvas.Plane;
import org.junit.jupiter.api.Test;

class FocusTest {
    private static final int SIDE = 64;

    /** A dark right half, and a speck in the left one. */
    private final Plane scenery = picture();

    @Test
    void large_contours_of_the_scenery_are_drawn_and_specks_are_not() {
        Plane drawn = drawn(new Plane(SIDE, SIDE));

        assertThat(drawn.near(32, 10)).isGreaterThan(0.5f);
        assertThat(drawn.near(11, 32)).isZero();
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
        return Focus.on(mask).contours(scenery.edges(), scenery.blur(3).edges());
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
