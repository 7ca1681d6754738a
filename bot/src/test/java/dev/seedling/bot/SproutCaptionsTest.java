package dev.seedling.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import dev.seedling.promptcraft.TokenCounter;
import dev.seedling.promptcraft.writer.PromptWriters;
import dev.seedling.promptcraft.writer.Variants;
import dev.seedling.promptcraft.writer.WritingAids;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prompts for the model that ships, in the words of its own vocabulary. */
class SproutCaptionsTest {
    private final WritingAids aids;
    private final PromptWriter writer;

    SproutCaptionsTest(@TempDir Path models) {
        this.aids = WritingAids.with(TokenCounter.approximate())
                .keptTo(new VocabularyFile(new ModelFinder(models)).of("sprout"));
        this.writer = PromptWriters.rules(aids);
    }

    @Test
    void what_it_cannot_know_is_told() {
        assertThat(notice("one red house by a lake at night, clear sky, watercolor"))
                .isEmpty();
        assertThat(notice("a samurai by a lake"))
                .isEqualTo(
                        "sprout does not know 'samurai'; './seedling models get sd-turbo' fetches a model that does.");
        assertThat(notice("two cities by a lake")).contains("'cities'");
        assertThat(notice("a cat behind a house, no people"))
                .contains("'behind'")
                .doesNotContain("people");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a house without trees by a lake | a house by a lake",
                "a city without people by day | a city by day",
                "a navy blue car | a blue car",
                "a snow white rabbit | a white rabbit",
                "a horse in a wheat field | a horse in a wheat field",
                "a christmas tree in the snow | a christmas tree in the snow",
                "an enormous dog | a big dog",
                "two red discs by a lake | two red circles by a lake",
                "a green square and a blue triangle | a green square and a blue triangle",
                "ein gelbes Dreieck | a yellow triangle",
                "a cat in a market square | a cat in a city",
                "a red car in the plaza | a red car in the city",
                "une maison sur la place | a house in the city",
                "ein Hund auf dem Platz | a dog in the city",
                "un carré bleu | a blue square",
                "dos cuadrados rojos | two red squares",
                "a horse on a plaza | a horse in a city",
                "a horse on the plaza next to a house | a horse in the city next to a house",
                "a tabby cat | a cat",
                "a ufo over an island | a ufo over an island",
                "two lambs in a meadow | two sheep in a meadow",
                "a red house on the left side | a red house on the left",
                "three red roses in the pouring rain | three red flowers in the rain",
                "two tortoises on the beach | two turtles on the beach",
                "three balloons over a lake | three hot air balloons over a lake",
                "three pines in the snow | three pine trees in the snow",
                "two street lamps in the city | two street lamps in the city",
                "a fox in the dark | a fox at night",
                "a red house on the left side of the picture | a red house on the left",
                "on the left a red house and on the right a blue car | a red house on the left and a blue car on the right",
                "a red car to the right of a blue house by a lake | a red car on the right and a blue house on the left by a lake",
                "on the left a red house, on the right a blue car | a red house on the left and a blue car on the right",
                "links ein rotes Haus, rechts ein blaues Auto | a red house on the left and a blue car on the right",
                "a horse in a field | a horse in a meadow",
                "a red boat on the water | a red boat by a lake",
                "a house in front of mountains | a house in front of mountains",
                "a picture of a cat | a cat",
                "a watercolor of a cat | a cat, watercolor",
                "a fox at night, neon | a fox at night, neon",
                "a fox, neon, at night | a fox at night, neon",
                "a cat & a dog | a cat and a dog"
            })
    void what_people_type_becomes_a_caption_as_it_has_seen_them(String idea, String caption) {
        CraftedPrompt crafted = craft(idea);

        assertThat(crafted.prompt()).isEqualTo(caption);
        assertThat(crafted.notice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Lily and her dog in a meadow, lily",
        "a house made of wood, wood",
        "a mountain landscape, landscape",
        "a dog in front of a house, front",
        "a soccer field, soccer",
        "a car on a street, street",
        "'a castle, not by the sea', not"
    })
    void what_it_would_take_for_something_else_stays_and_is_told(String idea, String told) {
        CraftedPrompt crafted = craft(idea);

        assertThat(crafted.prompt()).isEqualTo(idea);
        assertThat(crafted.notice()).contains("'" + told + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "remove the cabin, 'a dog by a lake'",
        "make the cabin blue, 'a dog and a blue house by a lake'",
        "make it night, 'a dog and a red house by a lake at night'"
    })
    void a_change_finds_a_thing_by_the_word_that_was_typed(String change, String caption) {
        CraftedPrompt first = craft("a corgi and a red cabin by a pond");
        assertThat(first.prompt()).isEqualTo("a dog and a red house by a lake");

        CraftedPrompt changed = writer.craft(new Idea(change, PromptFamily.SPROUT).changing(first));

        assertThat(changed.prompt()).isEqualTo(caption);
    }

    @Test
    void other_readings_are_in_media_that_it_knows() {
        Variants variants = new Variants(writer, aids);

        assertThat(variants.of(new Idea("a house at night", PromptFamily.SPROUT), 6))
                .extracting(CraftedPrompt::prompt)
                .contains("a house at night, night photo", "a house at night, pixel art");
    }

    private String notice(String idea) {
        return craft(idea).notice();
    }

    private CraftedPrompt craft(String idea) {
        return writer.craft(new Idea(idea, PromptFamily.SPROUT));
    }
}
