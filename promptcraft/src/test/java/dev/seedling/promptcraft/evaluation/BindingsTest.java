package dev.seedling.promptcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingsTest {
    private static final List<String> THINGS =
            List.of("cat", "dog", "bench", "bowl", "ball", "tennis", "box|crate", "circuit board", "eye");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "two cats and three dogs | two | cat",
                "two cats and three dogs | three | dog",
                "a green bench beside a blue bowl | blue | bowl",
                "two rusty old yellow benches | two | bench",
                "two beat-up balls | two | ball",
                "two of the cats | two | cat",
                "a black and white cat | black | cat",
                "a black and white cat | white | cat",
                "the bench is green | green | bench",
                "a bench painted green | green | bench",
                "the benches are black and green, the bowl is blue | green | bench",
                "a yellow tennis ball | yellow | ball",
                "a red 1997 circuit board | red | circuit board",
                "a cream-colored bowl | cream | bowl",
                "a green-blue bowl | green | bowl",
                "the cat's green eyes | green | eye",
            })
    void a_value_is_the_things_within_its_phrase(String prompt, String value, String noun) {
        assertThat(new Bindings(prompt, THINGS).bind(value, noun)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "three cats and two dogs | two | cat",
                "three cats and two dogs | three | dog",
                "a green bench and bowl | green | bowl",
                "a green and mossy bench, a bowl | green | bowl",
                "two dogs chasing cats | two | cat",
                "two big dogs big cats | two | cat",
                "a cat in black boots with a dog | black | cat",
                "a cat, black dogs | black | cat",
                "the bowl is blue cat food | blue | bowl",
                "a green-eyed cat | green | cat",
                "a three-legged dog | three | dog",
                "twenty-five cats | five | cat",
                "red, a bench | red | bench",
                "a bench, two | two | bench",
                "two three cats | two | cat",
                "a green bench with a bowl on it | green | bowl",
                "a blue bowl under the bench | blue | bench",
            })
    void a_value_is_not_another_things(String prompt, String value, String noun) {
        assertThat(new Bindings(prompt, THINGS).bind(value, noun)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a red crate", "a crimson box", "a scarlet crate"})
    void any_of_several_right_answers_will_do(String prompt) {
        assertThat(new Bindings(prompt, THINGS).bind("red|crimson|scarlet", "box|crate"))
                .isTrue();
    }
}
