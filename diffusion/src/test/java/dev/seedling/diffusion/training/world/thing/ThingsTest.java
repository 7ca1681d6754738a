package dev.seedling.diffusion.training.world.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.training.world.Declared;
import dev.seedling.diffusion.training.world.canvas.Thing;
import org.junit.jupiter.api.Test;

class ThingsTest {
    @Test
    void every_file_that_declares_a_thing_is_in_the_catalogue() throws Exception {
        assertThat(Things.ALL).containsExactlyInAnyOrderElementsOf(Declared.beside(Things.class, Thing.class));
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Things.named("samurai"))
                .hasMessageContaining("samurai")
                .hasMessageContaining(Things.ALL.get(0).name());
    }
}
