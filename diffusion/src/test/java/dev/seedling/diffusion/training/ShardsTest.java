package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardsTest {
    @Test
    void the_files_are_as_long_as_the_recipe_says(@TempDir Path folder) throws Exception {
        Shards.write(folder, SproutTest.TINY, Bystander.patient());

        JsonNode recipe =
                new JsonMapper().readTree(folder.resolve("recipe.json").toFile());
        int records = recipe.path("pictures").asInt() + recipe.path("held_out").asInt();
        assertThat(records).isEqualTo(14);
        assertThat(folder.resolve("pictures.bin")).hasSize(records * 3L * 64 * 64);
        assertThat(folder.resolve("masks.bin")).hasSize(records * 64L * 64);
        assertThat(folder.resolve("tokens.bin")).hasSize(records * 8L * 77 * Short.BYTES);
        assertThat(folder.resolve("learn_latents.pt")).isNotEmptyFile();
        assertThat(BpeVocabulary.read(folder.resolve("tokenizer")).size())
                .isEqualTo(recipe.path("vocabulary").asInt());
        assertThat(recipe.at("/diffusion/weights/conv_in.weight/shape")).hasSize(4);
        assertThat(recipe.at("/diffusion/plan/checkEvery").asInt()).isEqualTo(1);
        assertThat(recipe.at("/recognizer/plan/steps").asInt()).isEqualTo(2);
        assertThat(recipe.at("/recognizer/plan/patience").asInt()).isEqualTo(9);
    }

    @Test
    void what_is_stopped_says_that_it_begins_anew(@TempDir Path folder) {
        assertThatThrownBy(() -> Shards.write(folder, SproutTest.TINY, Bystander.leavingAfter(0)))
                .isInstanceOf(TrainingStopped.class)
                .hasMessage("shards were stopped at 0 of 14; the same command begins anew");
    }
}
