package dev.seedling.diffusion.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingTest {
    @TempDir
    Path folder;

    @Test
    void it_may_take_as_many_places_as_the_encoder_has_and_no_more() {
        assertThat(Embedding.read(of(75)).count()).isEqualTo(75);
        assertThatThrownBy(() -> Embedding.read(of(76)))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("1 to 75 vectors")
                .hasMessageContaining("[76]");
    }

    private Path of(int vectors) {
        String header = "{\"emb_params\": {\"dtype\": \"F16\", \"shape\": [%d, 2], \"data_offsets\": [0, %d]}}";
        return SafetensorsFile.write(
                folder, SafetensorsFile.bytes(header.formatted(vectors, 4 * vectors), 4 * vectors));
    }
}
