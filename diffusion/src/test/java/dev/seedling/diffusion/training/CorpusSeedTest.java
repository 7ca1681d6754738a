package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusSeedTest {
    @TempDir
    Path work;

    @Test
    void a_training_goes_on_with_the_seed_it_began_with() throws Exception {
        assertThat(CorpusSeed.applied(work, Recipe.SPROUT)).isEqualTo(Recipe.SPROUT);

        CorpusSeed.settle(work, 21);

        assertThat(CorpusSeed.applied(work, Recipe.SPROUT)).isEqualTo(Recipe.SPROUT.withSeed(21));
        begin();
        CorpusSeed.settle(work, 21);
        assertThat(CorpusSeed.applied(work, Recipe.SPROUT).seed()).isEqualTo(21);
    }

    @Test
    void another_seed_needs_another_folder_once_a_training_has_begun() throws Exception {
        CorpusSeed.settle(work, 22);
        CorpusSeed.settle(work, 21);
        begin();

        assertThatThrownBy(() -> CorpusSeed.settle(work, 22))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("is a training of seed 21, and another seed, 22, needs a folder of its own");
        assertThat(CorpusSeed.applied(work, Recipe.SPROUT).seed()).isEqualTo(21);
    }

    @Test
    void a_training_without_a_note_is_of_the_recipes_seed() throws Exception {
        begin();

        assertThatThrownBy(() -> CorpusSeed.settle(work, 21)).hasMessageContaining("is a training of seed 20");
        CorpusSeed.settle(work, 20);
    }

    @Test
    void a_note_that_is_no_number_is_told() throws Exception {
        Files.writeString(work.resolve("seed.txt"), "twenty");

        assertThatThrownBy(() -> CorpusSeed.applied(work, Recipe.SPROUT))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("seed.txt must hold a whole number, was 'twenty'");
    }

    @Test
    void pictures_of_another_seed_are_others() {
        Recipe other = Recipe.SPROUT.withSeed(21);

        assertThat(other).isNotEqualTo(Recipe.SPROUT);
        assertThat(other.withSeed(Recipe.SPROUT.seed())).isEqualTo(Recipe.SPROUT);
        assertThat(other.corpus().scene(0)).isNotEqualTo(Recipe.SPROUT.corpus().scene(0));
    }

    private void begin() throws Exception {
        Files.createDirectories(work.resolve(Sprout.TOKENIZER));
    }
}
