package dev.seedling.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.family.Families;
import dev.seedling.promptcraft.KnownWords;
import dev.seedling.promptcraft.PromptFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyFileTest {
    @TempDir
    private Path models;

    @Test
    void a_model_with_a_vocabulary_is_spoken_to_in_its_words() throws IOException {
        Files.createDirectories(models.resolve("sprout"));
        Files.writeString(models.resolve("sprout/vocabulary.txt"), "House\nred\n\n lake \n");

        KnownWords words = words("sprout");

        assertThat(words.words()).containsExactlyInAnyOrder("house", "red", "lake");
        assertThat(words.model()).isEqualTo("sprout");
        assertThat(words.otherwise()).contains("models get sd-turbo");
        assertThat(words.family("sd15")).isEqualTo(PromptFamily.SPROUT);
    }

    @Test
    void a_model_named_by_its_path_is_called_by_its_name() throws IOException {
        Path folder = Files.createDirectories(models.resolve("own/garden"));
        Files.writeString(folder.resolve("vocabulary.txt"), "house");

        assertThat(words(folder.toString()).model()).isEqualTo("garden");
    }

    @Test
    void a_model_without_one_and_a_model_that_is_not_there_may_understand_anything() throws IOException {
        Files.createDirectories(models.resolve("other"));

        assertThat(words("other")).isEqualTo(KnownWords.ANY);
        assertThat(words("nowhere")).isEqualTo(KnownWords.ANY);
        assertThat(KnownWords.ANY.family("sdxl")).isEqualTo(PromptFamily.SDXL);
    }

    @Test
    void a_prompt_can_be_written_for_every_family_of_models() {
        assertThat(Families.all())
                .hasSizeGreaterThan(5)
                .allSatisfy(family ->
                        assertThat(KnownWords.ANY.family(family.name())).isNotEqualTo(PromptFamily.SPROUT));
        assertThat(KnownWords.ANY.family("lcm")).isEqualTo(PromptFamily.TURBO);
        assertThat(KnownWords.ANY.family("sdxl-turbo")).isEqualTo(PromptFamily.TURBO);
    }

    private KnownWords words(String model) {
        return new VocabularyFile(new ModelFinder(models)).of(model);
    }
}
