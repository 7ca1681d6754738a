package dev.seedling.diffusion.training.world.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThingsTest {
    @Test
    void every_file_that_declares_a_() throws Exception {
        Path classes = Path.of(Things.class.getResource("Things.class").toURI()).getParent();
        List<Object> declared = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(Things.class.getPackageName() + "." + name);
                for (var field : type.getDeclaredFields()) {
                    if (field.getName().equals("THING")) {
                        declared.add(field.get(null));
                    }
                }
            }
        }

        assertThat(Things.ALL)
                .containsExactlyInAnyOrderElementsOf(declared.stream()
                        .map(Things.ALL.get(0).getClass()::cast)
                        .toList());
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Things.named("samurai"))
                .hasMessageContaining("samurai")
                .hasMessageContaining(Things.ALL.get(0).name());
    }
}
