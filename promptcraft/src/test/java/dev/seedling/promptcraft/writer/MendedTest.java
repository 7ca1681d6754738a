package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a tabby cat | a cat cat | a cat",
                "an enormous dog | an big dog | a big dog",
                "a tangerine hat | a orange hat | an orange hat",
                "an animal | an unicorn | a unicorn",
                "a timer | a hourglass | an hourglass",
                "An oval coin | An euro | A euro",
                "a owl and an enormous cat | a owl and an big cat | a owl and a big cat",
            })
    void articles_fit_the_words_that_came_behind_them_and_typed_ones_stay(String before, String text, String mended) {
        assertThat(Mended.of(text, before)).isEqualTo(mended);
    }
}
