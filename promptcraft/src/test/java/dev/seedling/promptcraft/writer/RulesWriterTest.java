package dev.seedling.promptcraft.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.promptcraft.CraftedPrompt;
import dev.seedling.promptcraft.CraftedPrompt.Author;
import dev.seedling.promptcraft.Idea;
import dev.seedling.promptcraft.PromptFamily;
import dev.seedling.promptcraft.PromptWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesWriterTest {
    private final PromptWriter rules = PromptWriters.rules();

    @Test
    void the_users_words_come_first_and_unchanged() {
        CraftedPrompt crafted = craft("a green bench and a blue bowl");

        assertThat(crafted.prompt()).startsWith("a green bench and a blue bowl");
        assertThat(crafted.author()).isEqualTo(Author.RULES);
        assertThat(crafted.notice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a wizard in a robe with silver stars | soft light from the side",
                "a barn under the stars | dim night light",
                "a card with a midnight blue border | soft light",
                "a raccoon at 3am | dim night light",
                "a bowl of ice cream | soft light",
                "a cave, teal light from the left | ''",
                "a plaza, turquoise light | ''",
                "a traffic light on a street | soft natural light",
            })
    void light_is_added_where_none_is_named(String idea, String light) {
        assertThat(craft(idea).slots().lighting()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kinda want a dragon made of paper | a dragon made of paper",
                "i want like a really big tree | a really big tree",
                "ok so hear me out: a bus full of clowns | a bus full of clowns",
                "im thinking of a city in a bottle | a city in a bottle",
                "whats it look like if a shark was a librarian | a shark as a librarian",
                "can we get a barbarian who paints lol | a barbarian who paints",
                "gimme something like a frog with a crown pls | a frog with a crown",
                "we won and i want a pic of it: four knights | we won: four knights",
                "a lolcat | a lolcat",
                "Hello Kitty on a skateboard | Hello Kitty on a skateboard",
                "hi-fi stereo on a shelf | hi-fi stereo on a shelf",
                "guys playing poker in a bar | guys playing poker in a bar",
                "dude, a dragon | a dragon",
                "guys i want a dragon | a dragon",
                "bro hear me out: a bus full of clowns | a bus full of clowns",
                "dude two cats | two cats",
                "bro - a dragon | a dragon",
                "hey bot Pikachu on a skateboard | Pikachu on a skateboard",
                "Hi Draw me a dragon | a dragon",
                "a girl reading, please | a girl reading",
                "einen Drachen malen | a dragon",
                "eine Katze zeichnen, bitte | a cat",
                "hello, a dragon please | a dragon",
                "a cake that says thank you | a cake that says thank you",
                "a mug that says lol | a mug that says lol",
                "Kinder, die ein Bild malen | children painting a picture",
                "just married couple in a car | just married couple in a car",
                "what if the moon was cheese | the moon was cheese",
            })
    void chatter_is_no_part_of_the_picture(String idea, String subject) {
        assertThat(craft(idea).slots().subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "painting in the style of Monet: a bridge | painting | a bridge",
                "surreal: a staircase in the clouds | '' | a staircase in the clouds",
                "bus stop, concrete, mosaic | '' | bus stop, concrete, mosaic",
                "a fox, mosaic | mosaic | a fox",
                "title: a bridge | '' | title: a bridge",
            })
    void a_medium_is_told_from_the_things_in_a_picture(String idea, String medium, String subject) {
        CraftedPrompt crafted = craft(idea);

        assertThat(crafted.slots().medium()).isEqualTo(medium);
        assertThat(crafted.slots().subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "please draw me a picture of a fox | a fox",
                "Can you paint a small boat? | a small boat",
                "I'd like to see two owls on a roof | two owls on a roof",
                "Imagine a city made of glass | a city made of glass",
                "paint splashes on a wall | paint splashes on a wall",
                "please | please"
            })
    void the_wrapping_of_a_request_is_no_part_of_the_picture(String idea, String subject) {
        assertThat(craft(idea).slots().subject()).isEqualTo(subject);
    }

    @Test
    void what_is_recognised_goes_to_its_slot() {
        var slots = craft(
                        "oil painting of a red house by a lake at night, soft light, wide shot, in the style of Monet")
                .slots();

        assertThat(slots.medium()).isEqualTo("oil painting");
        assertThat(slots.subject()).isEqualTo("a red house by a lake");
        assertThat(slots.setting()).isEqualTo("at night");
        assertThat(slots.lighting()).isEqualTo("soft light");
        assertThat(slots.composition()).isEqualTo("wide shot");
        assertThat(slots.style()).containsExactly("in the style of Monet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a street without vehicles | a street | vehicles",
                "a clock with no hands | a clock | hands",
                "a quiet beach, no people, no boats | a quiet beach | people, boats",
                "a plate that has no bananas on it | a plate | bananas",
                "a glass without orange juice next to it | a glass next to it | orange juice",
                "a man with no shirt playing a white guitar | a man playing a white guitar | shirt",
                "a kitchen without a fridge but with 3 pots | a kitchen with 3 pots | fridge",
                "a white horse. No rider. A brown fence | a white horse. A brown fence | rider",
                "a laptop with no letters on its keyboard | a laptop | letters",
                "vier Schwäne auf einem Teich, kein Mensch weit und breit | four swans on a pond | person",
                "kein Hund, sondern eine Katze auf dem Dach | a cat on the roof | dog",
                "make a photo of a lake: no boats, no clouds | a lake | boats, clouds",
                "a fish without eyes or fins | a fish | eyes, fins",
                "a pedestal without a statue of a horse on it | a pedestal | statue of a horse"
            })
    void what_must_not_be_seen_goes_to_the_negative_prompt(String idea, String subject, String absent) {
        CraftedPrompt crafted = craft(idea);

        assertThat(crafted.slots().subject()).isEqualTo(subject);
        assertThat(String.join(", ", crafted.slots().negative())).isEqualTo(absent);
        assertThat(crafted.negative()).startsWith(absent);
    }

    @Test
    void what_one_thing_lacks_and_another_has_stays_in_the_prompt() {
        CraftedPrompt crafted = craft("a man without a hat and a woman with a green hat");

        assertThat(crafted.prompt()).startsWith("a man without a hat and a woman with a green hat");
        assertThat(crafted.negative()).doesNotContain("hat");
    }

    @Test
    void a_painting_in_a_style_is_not_taken_apart() {
        assertThat(craft("a painting in the style of Frida Kahlo showing a parrot")
                        .prompt())
                .startsWith("a painting in the style of Frida Kahlo showing a parrot");
    }

    @Test
    void a_family_without_a_negative_prompt_says_absence_in_words() {
        CraftedPrompt crafted = rules.craft(new Idea("a street, no people", PromptFamily.TURBO));

        assertThat(crafted.negative()).isEmpty();
        assertThat(crafted.prompt()).containsIgnoringCase("deserted").doesNotContain("people");
        assertThat(crafted.notice()).contains("no negative prompt");
    }

    @Test
    void literals_survive_byte_for_byte() {
        String idea = "a sign saying “No   Entry, please!”, (red roof:1.3), <lora:film-grain_v2:0.8>, embedding:easy";

        assertThat(craft(idea).prompt())
                .contains("“No   Entry, please!”", "(red roof:1.3)", "<lora:film-grain_v2:0.8>", "embedding:easy");
    }

    private CraftedPrompt craft(String idea) {
        return rules.craft(new Idea(idea, PromptFamily.SD15));
    }
}
