package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final Corpus CORPUS = new Corpus(20, 256);

    @Test
    void neighbours_are_different_scenes() {
        assertThat(LongStream.range(-200, 200).mapToObj(CORPUS::scene)).doesNotHaveDuplicates();
    }

    @Test
    void neighbours_have_nothing_to_do_with_each_other() {
        List<Scene> scenes = LongStream.range(0, 2000).mapToObj(CORPUS::scene).toList();
        long alike = 0;
        for (int i = 1; i < scenes.size(); i++) {
            alike += scenes.get(i).place().equals(scenes.get(i - 1).place()) ? 1 : 0;
        }
        assertThat(alike / 1999.0).as("one in fourteen by chance").isBetween(0.05, 0.095);
    }

    @Test
    void the_same_number_is_the_same_scene() {
        assertThat(CORPUS.scene(7)).isEqualTo(new Corpus(20, 64).scene(7));
    }

    @Test
    void now_and_then_a_prompt_is_a_single_trait() {
        Trait trait = new Trait(new SplittableRandom(1));
        Set<String> traits = LongStream.range(0, 20_000)
                .mapToObj(number -> trait.of(CORPUS.scene(number)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        SplittableRandom random = new SplittableRandom(2);

        long single = LongStream.range(0, 5000)
                .filter(number -> traits.contains(CORPUS.prompt(number, random)))
                .count();

        assertThat(single).isBetween(30L, 250L);
    }

    @Test
    void what_things_cover_is_told_square_by_square() {
        Corpus corpus = new Corpus(3, 32);
        PictureBatch pictures = corpus.pictures(LongStream.range(0, 4));

        float[] coarse = pictures.covered(1);
        float[] fine = pictures.covered(8);

        for (int picture = 0; picture < 4; picture++) {
            double mean = 0;
            for (int i = 0; i < 64; i++) {
                mean += fine[picture * 64 + i] / 64;
            }
            assertThat(mean).isCloseTo(coarse[picture], within(1e-5));
        }
        assertThat(IntStream.range(0, fine.length).mapToObj(i -> fine[i]))
                .contains(0f)
                .anyMatch(share -> share > 0.9f)
                .allMatch(share -> share >= 0 && share < 1.001f);
    }
}
