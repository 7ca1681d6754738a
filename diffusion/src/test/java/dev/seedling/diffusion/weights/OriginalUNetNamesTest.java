package dev.seedling.diffusion.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.weights.Checkpoint.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OriginalUNetNamesTest {
    private static final Path XL = Path.of("src/test/resources/golden/models/tiny-sdxl.safetensors");
    private static final String PREFIX = "model.diffusion_model.";
    private static final String WEIGHT = ".weight";

    @Test
    void every_layer_of_a_network_gets_back_the_name_that_its_file_has() {
        try (SingleFile model = SingleFile.open(XL);
                Safetensors file = Safetensors.open(XL)) {
            Set<String> original = layers(file.names().stream()
                    .filter(name -> name.startsWith(PREFIX))
                    .map(name -> name.substring(PREFIX.length()))
                    .toList());
            Set<String> modern = layers(List.copyOf(model.weights(Part.UNET).names()));
            OriginalUNetNames names = new OriginalUNetNames(modern);

            assertThat(modern.stream().map(names::of)).containsExactlyInAnyOrderElementsOf(original);
        }
    }

    private static Set<String> layers(List<String> names) {
        return names.stream()
                .filter(name -> name.endsWith(WEIGHT))
                .map(name -> name.substring(0, name.length() - WEIGHT.length()))
                .collect(Collectors.toSet());
    }
}
