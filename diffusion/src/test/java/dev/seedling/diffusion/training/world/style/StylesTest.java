package dev.seedling.diffusion.training.world.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.training.world.Declared;
import dev.seedling.diffusion.training.world.canvas.Style;
import org.junit.jupiter.api.Test;

class StylesTest {
    @Test
    void every_file_that_declares_a_style_is_in_the_catalogue() throws Exception {
        assertThat(Styles.ALL).containsExactlyInAnyOrderElementsOf(Declared.beside(Styles.class, Style.class));
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Styles.named("samurai"))
                .hasMessageContaining("samurai")
                .hasMessageContaining(Styles.ALL.get(0).name());
    }
}
