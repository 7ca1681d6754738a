package dev.seedling.diffusion.training.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void every_file_that_declares_a_() throws Exception {
        Path classes = Path.of(Places.class.getResource("Places.class").toURI()).getParent();
        List<Object> declared = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(Places.class.getPackageName() + "." + name);
                for (var field : type.getDeclaredFields()) {
                    if (field.getName().equals("PLACE")) {
                        declared.add(field.get(null));
                    }
                }
            }
        }

        assertThat(Places.ALL)
                .containsExactlyInAnyOrderElementsOf(declared.stream()
                        .map(Places.ALL.get(0).getClass()::cast)
                        .toList());
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> Places.named("samurai"))
                .hasMessageContaining("samurai")
                .hasMessageContaining(Places.ALL.get(0).name());
    }
}
