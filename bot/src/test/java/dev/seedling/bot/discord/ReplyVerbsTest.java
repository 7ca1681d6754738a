package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.studio.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyVerbsTest {
    @ParameterizedTest
    @ValueSource(strings = {"reroll", "  Reroll ", "<@123> REROLL", "again", "nochmal", "neu würfeln"})
    void reroll_asks_for_a_new_seed(String reply) {
        assertThat(ReplyVerbs.read(reply)).contains(Wish.open());
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "<@!123> 42, 42", "seed 42, 42", "Seed: 42, 42", "#42, 42", "-1, -1", "4294967296, 4294967296"
    })
    void a_number_asks_for_that_seed_and_the_studio_judges_it(String reply, long seed) {
        assertThat(ReplyVerbs.read(reply)).contains(Wish.exactly(seed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wow, nice", "reroll please don't", "42 is the answer", "4.5", "99999999999999999999"})
    void anything_else_is_ordinary_talk(String reply) {
        assertThat(ReplyVerbs.read(reply)).isEmpty();
    }

    @Test
    void the_bots_own_mention_alone_asks_for_nothing() {
        assertThat(ReplyVerbs.read("<@123>")).isEmpty();
    }
}
