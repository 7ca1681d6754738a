package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.studio.Wish;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyVerbTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"reroll", "  Reroll ", "<@123> REROLL", "again", "nochmal", "neu würfeln", "relancer", "Otra vez"
            })
    void reroll_asks_for_a_new_seed(String reply) {
        assertThat(ReplyVerb.read(reply)).contains(new ReplyVerb.Again(Wish.open()));
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "<@!123> 42, 42", "seed 42, 42", "Seed: 42, 42", "#42, 42", "-1, -1", "4294967296, 4294967296"
    })
    void a_number_asks_for_that_seed_and_the_studio_judges_it(String reply, long seed) {
        assertThat(ReplyVerb.read(reply)).contains(new ReplyVerb.Again(Wish.exactly(seed)));
    }

    @ParameterizedTest
    @CsvSource({
        "make it night, make it night",
        "'<@123> More fog, no people', 'More fog, no people'",
        "andere Farbe: grün, andere Farbe: grün",
        "2 boats <:wave:99>, 2 boats",
        "夜にして, 夜にして",
    })
    void other_words_ask_for_a_change(String reply, String words) {
        assertThat(ReplyVerb.read(reply)).contains(new ReplyVerb.Change(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void what_the_button_says_does_what_the_button_does(String language) {
        String label = Phrases.in(Locale.forLanguageTag(language)).say("reroll");

        assertThat(ReplyVerb.read(label)).contains(new ReplyVerb.Again(Wish.open()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wow, nice",
                "coool",
                "<@123> Niiice!!",
                "so cute",
                "I love it",
                "that's really beautiful, thanks!",
                "WOW",
                "good job",
                "sehr schön",
                "Das ist ja toll geworden",
                "richtig gut gemacht",
                "Vielen Dank!",
                "merci beaucoup",
                "c'est magnifique",
                "J’adore",
                "muchas gracias",
                "¡Qué bonito!",
                "thx",
                "like",
                "lol"
            })
    void praise_asks_for_nothing(String reply) {
        assertThat(ReplyVerb.isPraise(reply)).isTrue();
        assertThat(ReplyVerb.read(reply)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nice, but make it night",
                "more beautiful",
                "cool colours",
                "a cool cat",
                "make it perfect",
                "love it, no fog",
                "schöner Himmel",
                "belle maison",
                "no me gusta",
                "un chat dans la neige",
                "sehr schön, aber ohne Boot",
                "it",
                "very dark",
                "ganz in blau",
                "reroll",
                "42"
            })
    void a_wish_among_praise_is_a_wish(String reply) {
        assertThat(ReplyVerb.isPraise(reply)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why is the dog green?",
                "Is that a cat??",
                "lol what is this?",
                "Does it have a tail?",
                "was ist das?",
                "wait, how many steps?",
                "Warum ist der Hund grün?",
                "¿Por qué?",
                "pourquoi un chien ?",
            })
    void a_question_about_the_picture_asks_for_nothing(String reply) {
        assertThat(ReplyVerb.read(reply)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can you make it night?",
                "what about a dog instead?",
                "how about fog?",
                "more fog?",
                "a wolf",
                "why not at night?",
                "warum nicht bei Nacht?",
                "pourquoi pas un chien ?",
                "¿por qué no de noche?",
                "is it possible to make it night?",
                "do it again in blue?",
                "Est-ce que tu peux le faire de nuit ?",
                "was, wenn es Nacht wäre?",
                "hat on the cat?",
                "which"
            })
    void a_wish_may_be_a_question(String reply) {
        assertThat(ReplyVerb.read(reply)).contains(new ReplyVerb.Change(reply));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<@123>", "<a:party:99>", "👍", "!?", "4.5", "99999999999999999999"})
    void a_reply_without_words_asks_for_nothing(String reply) {
        assertThat(ReplyVerb.read(reply)).isEmpty();
    }
}
