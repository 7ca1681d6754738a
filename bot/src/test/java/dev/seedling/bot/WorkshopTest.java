package dev.seedling.bot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.cli.Parts;
import dev.seedling.diffusion.DiffusionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopTest {
    @TempDir
    private Path home;

    @Test
    void a_lora_in_a_models_place_is_called_one_and_told_where_it_belongs() throws IOException {
        Path models = Files.createDirectories(home.resolve("models"));
        Path among = lora(models.resolve("moss.safetensors"));
        Path elsewhere = lora(home.resolve("fern.safetensors"));

        assertThatThrownBy(() -> parts("moss").openEngine())
                .isInstanceOf(DiffusionException.class)
                .hasMessage("%s is no model; it is a LoRA: put it into %s/, and name it in prompts as <lora:moss:1>"
                        .formatted(among, models.resolve("loras")));
        assertThatThrownBy(() -> parts(elsewhere.toString()).openEngine())
                .isInstanceOf(DiffusionException.class)
                .hasMessage("%s is no model; it is a LoRA: put it into %s/, and name it in prompts as <lora:fern:1>"
                        .formatted(elsewhere, models.resolve("loras")));
    }

    @Test
    void a_file_that_is_nothing_known_is_told_what_it_lacks() throws IOException {
        Path torn = Files.writeString(home.resolve("torn.safetensors"), "torn");

        assertThatThrownBy(() -> parts(torn.toString()).openEngine())
                .isInstanceOf(DiffusionException.class)
                .hasMessageStartingWith(torn.toString())
                .hasMessageNotContaining("is no model;");
    }

    private Parts parts(String model) {
        return Workshop.open(home, Optional.empty(), Map.of()).withModel(model);
    }

    private static Path lora(Path file) throws IOException {
        byte[] header = """
                {"lora_unet_a.lora_down.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},
                 "lora_unet_a.lora_up.weight":{"dtype":"F32","shape":[2,1],"data_offsets":[8,16]}}
                """.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        return Files.write(file, bytes.putLong(header.length).put(header).array());
    }
}
