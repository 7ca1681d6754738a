package dev.seedling.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.studio.StudioException;
import dev.seedling.bot.studio.Wish;
import dev.seedling.bot.studio.Wishes;
import dev.seedling.bot.studio.Wishes.Wording;
import dev.seedling.diffusion.ImageSize;
import dev.seedling.diffusion.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ChatLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"a red house", "/imagine a red house", "  /IMAGINE   a red   house "})
    void words_are_an_idea(String line) {
        assertThat(ChatLine.parse(line)).isEqualTo(new ChatLine.Imagine("a red house", Wishes.NONE, 1));
    }

    @Test
    void an_idea_may_begin_with_a_verb_or_a_number() {
        assertThat(ChatLine.parse("help for a sailor")).isInstanceOf(ChatLine.Imagine.class);
        assertThat(ChatLine.parse("2 boats")).isInstanceOf(ChatLine.Imagine.class);
        assertThat(ChatLine.parse("@home, \"quoted' and\\odd!")).isInstanceOf(ChatLine.Imagine.class);
    }

    @Test
    void options_stand_anywhere_in_an_idea() {
        ChatLine line = ChatLine.parse("a --seed 7 red house --size 512x768 --raw");

        assertThat(line)
                .isEqualTo(new ChatLine.Imagine(
                        "a red house",
                        Wishes.NONE
                                .withSeed(Wish.exactly(7L))
                                .withSize(Wish.exactly(new ImageSize(512, 768)))
                                .withWording(Wording.AS_IS),
                        1));
    }

    @Test
    void a_series_and_a_second_seed_are_asked_for_as_on_the_command_line() {
        ChatLine line = ChatLine.parse("boat --count 3 --variation-seed 9");

        assertThat(line)
                .isEqualTo(new ChatLine.Imagine(
                        "boat", Wishes.NONE.withVariation(Wish.exactly(new Variation(9, 0.2))), 3));
    }

    @Test
    void what_is_quoted_keeps_its_spaces_and_is_no_option() {
        assertThat(ChatLine.parse("/imagine a  sign  \"GO  --seed 9\" --seed 7"))
                .isEqualTo(new ChatLine.Imagine("a sign \"GO  --seed 9\"", Wishes.NONE.withSeed(Wish.exactly(7L)), 1));
    }

    @Test
    void a_number_is_a_seed() {
        assertThat(ChatLine.parse(" 4294967295 ")).isEqualTo(new ChatLine.Again(Wish.exactly(4294967295L)));
        assertThatThrownBy(() -> ChatLine.parse("-1"))
                .isInstanceOf(StudioException.class)
                .hasMessage("seed must be a whole number from 0 to 4294967295, was '-1'");
        assertThatThrownBy(() -> ChatLine.parse("99999999999999999999"))
                .isInstanceOf(StudioException.class)
                .hasMessage("seed must be a whole number from 0 to 4294967295, was '99999999999999999999'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ make it night", "+make it night", "/change make it night", " /CHANGE  make it night "})
    void what_follows_a_plus_sign_is_a_change(String line) {
        assertThat(ChatLine.parse(line)).isEqualTo(new ChatLine.Change("make it night"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ make it night --seed 5", "+ --seed=5 make it night"})
    void a_change_takes_no_options(String line) {
        assertThatThrownBy(() -> ChatLine.parse(line))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("a change takes no options, found '--seed")
                .hasMessageEndingWith("say the idea once more to paint it with them");
    }

    @Test
    void in_a_change_too_what_is_quoted_is_no_option_and_neither_is_a_dash() {
        assertThat(ChatLine.parse("+ make it night -- with stars"))
                .isEqualTo(new ChatLine.Change("make it night -- with stars"));
        assertThat(ChatLine.parse("+ a sign \"--seed 5\"")).isEqualTo(new ChatLine.Change("a sign \"--seed 5\""));
    }

    @Test
    void a_word_that_only_begins_like_the_verb_is_no_change() {
        assertThat(ChatLine.parse("change of the guard")).isInstanceOf(ChatLine.Imagine.class);
        assertThatThrownBy(() -> ChatLine.parse("/changes")).hasMessageContaining("unknown command '/changes'");
    }

    @Test
    void the_help_names_every_verb_and_every_option() {
        assertThat(ChatHelp.TEXT).contains(ChatLine.VERBS);
        assertThat(ChatHelp.TEXT)
                .contains(new CommandLine(new ChatLine.ImagineWords())
                        .getCommandSpec()
                        .optionsMap()
                        .keySet());
    }

    @ParameterizedTest
    @CsvSource({"reroll, Again", "/reroll, Again", "History, History", "help, Help", "'', Nothing", "quit, Quit"})
    void verbs_stand_alone(String line, String kind) {
        assertThat(ChatLine.parse(line).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "/paint a house, unknown command '/paint'; there are /imagine",
        "+, no change was named",
        "/change, no change was named",
        "a house --size 100, 'width must be a multiple of 8 from 64 to 2048, was 100'",
        "a house --count 0, 'count must be 1 to 100, was 0'",
        "a house --seed red, 'seed must be a whole number from 0 to 4294967295, was ''red'''",
        "a house --steps red, '--steps must be a whole number, was ''red'''",
        "a house --sede 5, unknown option '--sede' (did you mean --seed?); 'help' lists what there is",
    })
    void bad_input_gets_one_sentence(String line, String sentence) {
        assertThatThrownBy(() -> ChatLine.parse(line))
                .satisfies(thrown -> assertThat(Sentences.of(thrown))
                        .hasValueSatisfying(
                                text -> assertThat(text).contains(sentence).doesNotContain("\n")));
    }
}
