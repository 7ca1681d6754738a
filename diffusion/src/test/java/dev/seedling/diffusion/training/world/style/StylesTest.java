package dev.seedling.diffusion.training.world.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesTest {
    @Test
    void every_file_that_declares_a_() throws Exception {
        Path classes = Path.of(Styles.class.getResource("Styles.class").toURI()).getParent();
        List<Object> declared = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(Styles.class.getPackageName() + "." + name);
                for (var field : type.getDeclaredFields()) {
                    if (field.getName().equals("STYLE")) {
                        declared.add(field.get(null));
                    }
                }
            }
        }

        assertThat(Styles.ALL)
                .containsExactlyInAnyOrderElementsOf(declared.stream()
                        .map(Styles.ALL.get(0).getClass()::cast)
                        .toList());
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Styles.named("samurai"))
                .hasMessageContaining("samurai")
                .hasMessageContaining(Styles.ALL.get(0).name());
    }
}
