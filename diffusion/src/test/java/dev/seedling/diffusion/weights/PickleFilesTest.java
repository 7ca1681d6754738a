package dev.seedling.diffusion.weights;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickleFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v1.ckpt", "v1.pt", "v1.PTH", "pytorch_model.bin"})
    void a_pickle_is_refused_unread_with_the_reason_and_the_way_out(String name) throws IOException {
        Path model = Files.writeString(folder.resolve(name), "cos\nsystem\n(S'echo harm'\ntR.");
        assertThatThrownBy(() -> Checkpoints.open(model))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining(model + " is a pickle checkpoint, which runs whatever code is in it when loaded")
                .hasMessageContaining("get the .safetensors version");
    }

    @Test
    void a_folder_that_has_only_pickles_is_refused_for_that_reason() throws IOException {
        Path unet = Files.createDirectories(folder.resolve("model/unet"));
        Files.writeString(unet.resolve("diffusion_pytorch_model.bin"), "cos\nsystem\n");
        assertThatThrownBy(() -> Checkpoints.open(folder.resolve("model")))
                .hasMessageContaining("diffusion_pytorch_model.bin is a pickle checkpoint");
    }
}
