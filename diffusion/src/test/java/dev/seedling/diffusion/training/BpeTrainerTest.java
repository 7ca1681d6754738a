package dev.seedling.diffusion.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpeTrainerTest {
    @Test
    void the_most_frequent_pair_is_merged_first() {
        BpeVocabulary vocabulary = BpeTrainer.train(List.of("low low lower"), 2);

        assertThat(vocabulary.merges().stream().map(Object::toString)).containsExactly("l o", "lo w</w>");
    }

    @Test
    void it_stops_when_every_word_is_one_token() {
        BpeVocabulary vocabulary = BpeTrainer.train(List.of("Red house", "red boat"), 1000);

        assertThat(vocabulary.tokens()).containsKeys("red</w>", "house</w>", "boat</w>");
        assertThat(vocabulary.merges()).hasSizeLessThan(12);
    }

    @Test
    void tokens_are_numbered_as_clip_numbers_them() {
        Map<String, Integer> tokens = BpeTrainer.train(List.of("red"), 10).tokens();

        assertThat(tokens)
                .containsEntry("!", 0)
                .containsEntry("a", 64)
                .containsEntry("!</w>", 256)
                .containsEntry("<|startoftext|>", 514)
                .containsEntry("<|endoftext|>", 515);
    }

    @Test
    void its_files_read_back(@TempDir Path folder) throws Exception {
        BpeVocabulary vocabulary = BpeTrainer.train(List.of("a café by a lake"), 100);
        vocabulary.save(folder);

        Map<String, Integer> read =
                new ObjectMapper().readValue(folder.resolve("vocab.json").toFile(), new TypeReference<>() {});
        assertThat(read).isEqualTo(vocabulary.tokens()).hasSize(vocabulary.size());
        assertThat(Files.readAllLines(folder.resolve("merges.txt")))
                .hasSize(1 + vocabulary.merges().size())
                .startsWith("#version: 0.2");
        assertThat(BpeVocabulary.read(folder)).isEqualTo(vocabulary);
    }
}
