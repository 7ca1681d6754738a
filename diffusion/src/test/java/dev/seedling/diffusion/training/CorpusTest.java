package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.diffusion.training.world.Scene;
import java.util.List;
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
}
