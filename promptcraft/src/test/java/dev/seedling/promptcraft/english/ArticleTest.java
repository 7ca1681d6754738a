package dev.seedling.promptcraft.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat",
                "green house",
                "unicorn",
                "university",
                "uniform",
                "unit",
                "used car",
                "useful tool",
                "utensil",
                "ukulele",
                "UFO",
                "ufo",
                "U-boat",
                "European city",
                "euro",
                "ewe",
                "one-eyed dog",
                "onesie",
                "house",
                "hotel",
                "10th floor",
                "USSR flag",
                "1950s car",
                "180-degree view",
            })
    void a_stands_before_a_consonant_that_is_heard(String words) {
        assertThat(Article.before(words)).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orange cat",
                "Orange",
                "owl",
                "onion",
                "only child",
                "animal",
                "eclair",
                "éclair",
                "umbrella",
                "ugly duckling",
                "upside-down cake",
                "urn",
                "usher",
                "uninhabited island",
                "unimportant man",
                "unidentified object",
                "hour",
                "hourglass",
                "honest man",
                "honorable man",
                "heir",
                "8-bit game",
                "80s car",
                "11th floor",
                "18-wheeler",
                "1890s saloon",
                "ukiyo-e print",
                "X-ray",
            })
    void an_stands_before_a_vowel_that_is_heard(String words) {
        assertThat(Article.before(words)).isEqualTo("an");
    }

    @Test
    void an_article_agrees_with_the_words_behind_it_and_keeps_its_capital() {
        assertThat(Article.agreeing("a", "orange")).isEqualTo("an");
        assertThat(Article.agreeing("An", "unicorn")).isEqualTo("A");
        assertThat(Article.agreeing("A", "hour")).isEqualTo("An");
    }
}
