package dev.seedling.promptcraft.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "ein Schild mit „Bäckerei Müller\" | „Bäckerei Müller\"",
                "„A\" und „B“ | „A\"/„B“",
                "„er sagt \"ja\" dazu“ | „er sagt \"ja\" dazu“",
                "a sign “Mind the gap\" | “Mind the gap\"",
                "ein T-Shirt mit ‚Hallo Welt‘ | ‚Hallo Welt‘",
                "看板に「ラーメン」 | 「ラーメン」",
                "a 6\" pipe | ##",
            })
    void quotations_are_found_however_they_are_marked(String text, String quotes) {
        Literals literals = Literals.in(text);

        assertThat(String.join("/", literals.all().stream().map(Literal::text).toList()))
                .isEqualTo(quotes);
        assertThat(literals.restore(literals.masked())).isEqualTo(text);
    }
}
