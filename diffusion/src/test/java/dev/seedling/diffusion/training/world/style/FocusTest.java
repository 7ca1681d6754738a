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
    void of_a_thing_all_is_drawn() {
        Plane everywhere = new Plane(SIDE, SIDE);
        for (int i = 0; i < everywhere.count(); i++) {
            everywhere.set(i, 1);
        }

        Plane drawn = drawn(everywhere);

        assertThat(drawn.near(11, 32)).isEqualTo(scenery.edges().near(11, 32)).isPositive();
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
