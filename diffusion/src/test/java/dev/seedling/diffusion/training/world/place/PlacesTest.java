package dev.seedling.diffusion.training.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.training.world.Declared;
import dev.seedling.diffusion.training.world.canvas.Place;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void every_file_that_declares_a_place_is_in_the_catalogue() throws Exception {
        assertThat(Places.ALL).containsExactlyInAnyOrderElementsOf(Declared.beside(Places.class, Place.class));
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Places.named("samurai"))
                .hasMessageContaining("samurai")
                .hasMessageContaining(Places.ALL.get(0).name());
    }
}
