package dev.seedling.diffusion.training.world.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void what_is_anywhere_in_a_cell_goes_to_its_middle() {
        assertThat(Cells.middle(0)).isEqualTo(8 / 256.0);
        assertThat(Cells.middle(15.9 / 256)).isEqualTo(8 / 256.0);
        assertThat(Cells.middle(16 / 256.0)).isEqualTo(24 / 256.0);
        assertThat(Cells.middle(255 / 256.0)).isEqualTo(248 / 256.0);
    }

    @Test
    void what_is_outside_the_picture_stays_outside() {
        assertThat(Cells.middle(-1 / 256.0)).isEqualTo(-8 / 256.0);
    }

    @Test
    void woven_grain_is_the_same_in_every_cell() {
        Plane paper = Grain.woven(64, 32, 10);

        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 64; x++) {
                assertThat(paper.at(y * 64 + x)).isEqualTo(paper.at(y % 16 * 64 + x % 16));
            }
        }
    }
}
