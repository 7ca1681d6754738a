package dev.seedling.promptcraft.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishNounTest {
    @ParameterizedTest
    @CsvSource({
        "boat, boats",
        "city, cities",
        "boy, boys",
        "puppy, puppies",
        "box, boxes",
        "fox, foxes",
        "church, churches",
        "bush, bushes",
        "dress, dresses",
        "glass, glasses",
        "bus, buses",
        "walrus, walruses",
        "octopus, octopuses",
        "lens, lenses",
        "canvas, canvases",
        "iris, irises",
        "house, houses",
        "rose, roses",
        "breeze, breezes",
        "muse, muses",
        "axe, axes",
        "avalanche, avalanches",
        "pie, pies",
        "magpie, magpies",
        "zombie, zombies",
        "taxi, taxis",
        "corgi, corgis",
        "tv, tvs",
        "emu, emus",
        "monarch, monarchs",
        "bowtie, bowties",
        "porsche, porsches",
        "doberman, dobermans",
        "bouquet of flowers, bouquets of flowers",
    })
    void most_nouns_take_an_s(String singular, String plural) {
        assertBothNumbers(singular, plural);
    }

    @ParameterizedTest
    @CsvSource({
        "man, men",
        "woman, women",
        "fireman, firemen",
        "snowman, snowmen",
        "human, humans",
        "german, germans",
        "roman, romans",
        "talisman, talismans",
        "shaman, shamans",
        "specimen, specimens",
        "omen, omens",
        "child, children",
        "grandchild, grandchildren",
        "person, people",
        "mouse, mice",
        "goose, geese",
        "mongoose, mongooses",
        "foot, feet",
        "tooth, teeth",
        "ox, oxen",
        "cactus, cacti",
        "oasis, oases",
    })
    void some_have_a_word_of_their_own_for_many(String singular, String plural) {
        assertBothNumbers(singular, plural);
    }

    @ParameterizedTest
    @CsvSource({
        "knife, knives",
        "wife, wives",
        "life, lives",
        "wolf, wolves",
        "she-wolf, she-wolves",
        "leaf, leaves",
        "shelf, shelves",
        "elf, elves",
        "dwarf, dwarves",
        "scarf, scarves",
        "thief, thieves",
        "hoof, hooves",
        "roof, roofs",
        "cliff, cliffs",
        "giraffe, giraffes",
        "wave, waves",
        "glove, gloves",
        "olive, olives",
    })
    void an_f_may_become_a_v(String singular, String plural) {
        assertBothNumbers(singular, plural);
    }

    @ParameterizedTest
    @CsvSource({
        "photo, photos",
        "logo, logos",
        "kilo, kilos",
        "piano, pianos",
        "disco, discos",
        "studio, studios",
        "video, videos",
        "kangaroo, kangaroos",
        "tomato, tomatoes",
        "potato, potatoes",
        "hero, heroes",
        "superhero, superheroes",
        "echo, echoes",
        "volcano, volcanoes",
        "shoe, shoes",
        "toe, toes",
        "canoe, canoes",
    })
    void an_o_takes_an_s_and_seldom_an_e(String singular, String plural) {
        assertBothNumbers(singular, plural);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samurai", "aircraft", "sheep", "fish", "jellyfish", "deer", "reindeer", "trousers"})
    void one_and_many_may_have_the_same_name(String noun) {
        assertBothNumbers(noun, noun);
    }

    @Test
    void of_several_words_the_last_has_a_number() {
        assertBothNumbers("old man", "old men");
        assertBothNumbers("hot air balloon", "hot air balloons");
    }

    @Test
    void a_plural_that_somebody_uses_is_the_plural() {
        assertThat(EnglishNoun.of("Fishes")).isEqualTo(new EnglishNoun("fish", "fishes"));
        assertThat(EnglishNoun.of("flamingoes")).isEqualTo(new EnglishNoun("flamingo", "flamingoes"));
    }

    @Test
    void stuff_is_counted_where_somebody_asks_for_it_and_not_in_a_lexicon() {
        assertThat(EnglishNoun.of("beer").plural()).isEqualTo("beers");
        assertThat(EnglishNoun.parse("beer").plural()).isEqualTo("beer");
        assertThat(EnglishNoun.parse("blond hair").plural()).isEqualTo("blond hair");
    }

    @Test
    void a_lexicon_may_say_the_plural_itself_and_keeps_its_capitals() {
        assertThat(EnglishNoun.parse("lily of the valley | lilies of the valley")
                        .plural())
                .isEqualTo("lilies of the valley");
        assertThat(EnglishNoun.parse("UFO")).isEqualTo(new EnglishNoun("UFO", "UFOs"));
        assertThat(EnglishNoun.parse("German").plural()).isEqualTo("Germans");
    }

    @Test
    void one_pattern_fits_both_numbers() {
        assertThat("a wolf and two wolves"
                        .replaceAll("\\b" + EnglishNoun.of("wolf").either() + "\\b", "fox"))
                .isEqualTo("a fox and two fox");
    }

    private static void assertBothNumbers(String singular, String plural) {
        EnglishNoun noun = new EnglishNoun(singular, plural);
        assertThat(EnglishNoun.of(singular)).isEqualTo(noun);
        assertThat(EnglishNoun.of(plural)).isEqualTo(noun);
        assertThat(EnglishNoun.parse(singular)).isEqualTo(noun);
    }
}
