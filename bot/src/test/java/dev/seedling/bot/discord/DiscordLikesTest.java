package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seedling.bot.testsupport.Eventually;
import dev.seedling.bot.testsupport.discord.Person;
import dev.seedling.bot.testsupport.discord.PostedMessage;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.promptcraft.guard.Blocked;
import dev.seedling.promptcraft.guard.Policies;
import dev.seedling.promptcraft.guard.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say about pictures that they like, and what they can ask about them. */
class DiscordLikesTest {
    private static final String LIGHTHOUSE = "a white lighthouse by the sea, dramatic light, low angle";

    @TempDir
    private Path folder;

    private DiscordBench bench;
    private Person anna;

    @BeforeEach
    void open() {
        bench = DiscordBench.open(folder, new Policies(new Policy(List.of(new Blocked("gore", "drama"))), Map.of()));
        anna = bench.discord.person("anna");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_similar_idea_borrows_from_a_picture_that_was_starred_also_after_a_restart() {
        PostedMessage first = painted(LIGHTHOUSE);

        PostedMessage thanks = anna.clicks(first, "⭐").awaitAnswer();
        awaitLiked("a lighthouse by the sea");
        bench.restart();
        anna.slash("imagine", "idea", "an old lighthouse by the sea");
        PostedMessage second = bench.awaitPicture(first);

        assertThat(thanks.text()).contains("may borrow");
        assertThat(thanks.isEphemeral()).isTrue();
        assertThat(last().prompt())
                .contains("old lighthouse", "dramatic light", "low angle")
                .doesNotContain("white");
        PostedMessage why = anna.clicks(second, "Why?").awaitAnswer();
        assertThat(why.text())
                .contains("**subject**: an old lighthouse by the sea · you said it")
                .contains("**lighting**: dramatic light · borrowed from a similar prompt that was liked")
                .contains("tokens in all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"❤️", "👍🏽", "⭐", "🔥"})
    void a_reaction_of_applause_likes_the_picture(String emoji) {
        PostedMessage first = painted(LIGHTHOUSE);

        bench.discord.person("ben").reacts(first, emoji);

        awaitLiked("a lighthouse by the sea");
    }

    @Test
    void a_reply_of_praise_likes_the_picture_and_paints_nothing() {
        PostedMessage first = painted(LIGHTHOUSE);

        anna.replies(first, "wow, nice!");

        awaitLiked("a lighthouse by the sea");
        assertThat(bench.studio().recent("discord:" + anna.id(), 10)).hasSize(1);
    }

    @Test
    void a_reroll_likes_the_words_and_other_reactions_do_not() {
        PostedMessage first = painted(LIGHTHOUSE);
        anna.reacts(first, "😢");
        anna.clicks(first, "Same seed");
        PostedMessage same = bench.awaitPicture(first);
        assertThat(bench.studio().liked().similarTo("a lighthouse by the sea")).isEmpty();

        anna.clicks(first, "Reroll");
        bench.awaitPicture(first, same);

        awaitLiked("a lighthouse by the sea");
    }

    @Test
    void other_readings_keep_the_seed_and_the_subject() {
        anna.slash("imagine", "idea", "a white lighthouse by the sea", "seed", 7);
        PostedMessage first = bench.awaitPicture();

        anna.clicks(first, "Other readings");
        PostedMessage second = bench.awaitPicture(first);
        PostedMessage third = bench.awaitPicture(first, second);
        bench.awaitPicture(first, second, third);

        assertThat(bench.engine.painted).hasSize(4).allMatch(request -> request.seed() == 7);
        assertThat(bench.engine.painted)
                .extracting(ImageRequest::prompt)
                .doesNotHaveDuplicates()
                .allMatch(prompt -> prompt.startsWith("a white lighthouse by the sea"));
        assertThat(second.text()).containsPattern("-# lighting: .*→ ");
    }

    @Test
    void what_the_policy_forbids_is_refused_at_once_with_a_rewrite() {
        PostedMessage first = painted("a castle");

        PostedMessage refusal = anna.slash("imagine", "idea", "a gore scene").awaitAnswer();
        anna.replies(first, "add gore");

        assertThat(refusal.text()).contains("'gore' is not painted in this channel; this would be\\: a drama scene");
        bench.discord.awaitMessage("refusal", message -> message.text().contains("add drama"));
        assertThat(bench.studio().queue()).isEmpty();
    }

    @Test
    void typed_words_are_judged_as_they_are_painted() {
        PostedMessage asked = anna.slash("imagine", "idea", "a castle, no gore").awaitAnswer();
        PostedMessage typed = anna.slash("imagine", "idea", "a castle, no gore", "raw", true)
                .awaitAnswer("refusal", answer -> answer.text().contains("gore"));

        assertThat(asked.text()).doesNotContain("not painted");
        assertThat(typed.text()).contains("'gore' is not painted in this channel");
    }

    private PostedMessage painted(String idea) {
        anna.slash("imagine", "idea", idea);
        return bench.awaitPicture();
    }

    private ImageRequest last() {
        return bench.engine.painted.get(bench.engine.painted.size() - 1);
    }

    private void awaitLiked(String idea) {
        Eventually.holds(() -> !bench.studio().liked().similarTo(idea).isEmpty(), "a liked prompt");
    }
}
