package dev.seedling.diffusion.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFilesTest {
    private static final String HEADER = """
            {"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}""";

    @TempDir
    Path folder;

    @Test
    void full_precision_comes_before_half_in_shards_too() throws IOException {
        write("diffusion_pytorch_model.fp16.safetensors");
        write("shard-1.safetensors");
        Files.writeString(folder.resolve("diffusion_pytorch_model.safetensors.index.json"), """
                {"weight_map": {"a": "shard-1.safetensors"}}""");

        try (WeightFiles files = WeightFiles.open(folder)) {
            assertThat(files.files()).containsExactly(folder.resolve("shard-1.safetensors"));
        }
    }

    @Test
    void half_precision_is_taken_where_there_is_no_other() throws IOException {
        Path half = write("diffusion_pytorch_model.fp16.safetensors");

        try (WeightFiles files = WeightFiles.open(folder)) {
            assertThat(files.files()).containsExactly(half);
        }
    }

    private Path write(String name) throws IOException {
        return Files.write(folder.resolve(name), SafetensorsFile.bytes(HEADER, 4));
    }
}
