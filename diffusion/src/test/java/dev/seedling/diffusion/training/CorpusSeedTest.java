package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusSeedTest {
    @TempDir
    Path work;

    @Test
    void a_training_goes_on_with_the_seed_it_began_with() throws Exception {
        assertThat(CorpusSeed.of(work, 20)).isEqualTo(20);
        assertThat(CorpusSeed.claim(work, Optional.of(21L), 20)).isEqualTo(21);

        assertThat(CorpusSeed.claim(work, Optional.empty(), 20)).isEqualTo(21);
        assertThat(CorpusSeed.claim(work, Optional.of(21L), 20)).isEqualTo(21);
        assertThat(CorpusSeed.of(work, 20)).isEqualTo(21);
    }

    @Test
    void another_seed_needs_another_folder() throws Exception {
        CorpusSeed.claim(work.resolve("sprout"), Optional.empty(), 20);

        assertThatThrownBy(() -> CorpusSeed.claim(work.resolve("sprout"), Optional.of(22L), 20))
                .isInstanceOf(DiffusionException.class)
                .hasMessageContaining("is a training of seed 20, and another seed, 22, needs a folder of its own");
    }

    @Test
    void pictures_of_another_seed_are_others() {
        Recipe other = Recipe.SPROUT.withSeed(21);

        assertThat(other).isNotEqualTo(Recipe.SPROUT);
        assertThat(other.withSeed(Recipe.SPROUT.seed())).isEqualTo(Recipe.SPROUT);
        assertThat(other.corpus().scene(0)).isNotEqualTo(Recipe.SPROUT.corpus().scene(0));
    }
}
