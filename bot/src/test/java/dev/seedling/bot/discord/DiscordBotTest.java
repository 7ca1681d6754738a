package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Stage;
import dev.seedling.bot.testsupport.discord.Exchange;
import dev.seedling.bot.testsupport.discord.Person;
import dev.seedling.bot.testsupport.discord.PostedMessage;
import dev.seedling.bot.testsupport.discord.Right;
import dev.seedling.diffusion.ImageRequest;
import dev.seedling.diffusion.ModelCard;
import dev.seedling.diffusion.Variation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people in a server get when all goes well, and when they ask for what cannot be. */
class DiscordBotTest {
    @TempDir
    private Path folder;

    private DiscordBench bench;
    private Person anna;

    @BeforeEach
    void open() {
        bench = DiscordBench.open(folder);
        anna = bench.discord.person("anna");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void commands_are_there_in_two_languages() {
        List<JsonNode> commands = bench.discord.awaitCommands();

        assertThat(commands)
                .extracting(command -> command.path("name").asText())
                .containsExactly("imagine", "Reroll");
        assertThat(commands.get(0).path("name_localizations").path("de").asText())
                .isEqualTo("male");
        assertThat(commands.get(0).path("options"))
                .extracting(option -> option.path("name").asText())
                .containsExactly(
                        "idea", "seed", "size", "steps", "raw", "count", "variation-seed", "variation-strength");
    }

    @Test
    void an_idea_becomes_a_picture_in_the_channel_and_the_acknowledgement_goes() {
        Exchange exchange = anna.slash("imagine", "idea", "a red house by a lake", "seed", 7);
        exchange.awaitAcknowledged();
        PostedMessage picture = bench.awaitPicture();

        assertThat(picture.text()).contains("a red house by a lake", "for anna", "random");
        assertThat(DiscordBench.seedOf(picture)).isEqualTo(7);
        assertThat(picture.picture().name()).isEqualTo("seedling-7.png");
        assertThat(picture.picture().description()).contains("red house");
        assertThat(picture.buttons())
                .extracting(PostedMessage.Button::label)
                .containsExactly("Reroll", "Same seed", "Other readings", "⭐", "Why?");
        bench.discord.await(
                "acknowledgement gone", () -> exchange.answer().isEmpty() ? Optional.of(true) : Optional.empty());
    }

    @Test
    void a_series_has_one_prompt_and_counts_its_seeds_up() {
        anna.slash("imagine", "idea", "a red house by a lake", "seed", 7, "count", 3);
        PostedMessage first = bench.awaitPicture();
        PostedMessage second = bench.awaitPicture(first);
        PostedMessage third = bench.awaitPicture(first, second);

        assertThat(List.of(first, second, third))
                .extracting(DiscordBench::seedOf)
                .containsExactly(7L, 8L, 9L);
        assertThat(bench.engine.painted)
                .extracting(ImageRequest::prompt)
                .containsOnly(bench.engine.painted.get(0).prompt());
    }

    @Test
    void variations_count_the_second_seed_up_and_show_it() {
        anna.slash("imagine", "idea", "a house", "seed", 7, "count", 2, "variation-seed", 9, "variation-strength", 0.5);
        PostedMessage first = bench.awaitPicture();
        PostedMessage second = bench.awaitPicture(first);

        assertThat(first.text()).contains("seed `7` + `9` × 0.5");
        assertThat(second.text()).contains("seed `7` + `10` × 0.5");
        assertThat(bench.engine.painted)
                .extracting(request -> request.extras().variation().orElseThrow())
                .containsExactly(new Variation(9, 0.5), new Variation(10, 0.5));
    }

    @Test
    void a_size_that_the_model_is_not_used_to_is_painted_and_said_to_come_out_worse() {
        ModelCard random = bench.engine.card;
        bench.engine.card = new ModelCard("grown", random.family(), random.hash(), true, random.defaults());
        anna.slash("imagine", "idea", "a house", "size", "192x128");

        assertThat(bench.awaitPicture().text())
                .contains("grown is used to pictures of 64x64; those of 192x128 may come out worse");
    }

    @Test
    void who_ordered_can_stop_the_order_and_nobody_else() {
        CompletableFuture<Boolean> looked = new CompletableFuture<>();
        bench.engine.beforeEachStep = (request, listener) -> looked.join();
        try {
            Exchange order = anna.slash("imagine", "idea", "a boat", "count", 2);
            PostedMessage waiting =
                    order.awaitAnswer("a stop", answer -> !answer.buttons().isEmpty());

            Exchange others = bench.discord.person("ben").clicks(waiting, "Stop");
            PostedMessage refusal = others.awaitFollowUp("refusal", message -> true);
            anna.clicks(waiting, "Stop");
            PostedMessage stopped =
                    order.awaitAnswer("stopped", answer -> answer.buttons().isEmpty());

            assertThat(refusal.text()).contains("Only who ordered it");
            assertThat(refusal.isEphemeral()).isTrue();
            assertThat(stopped.text()).startsWith("Stopped.");
            assertThat(bench.studio().recent("discord:" + anna.id(), 10))
                    .extracting(Job::stage)
                    .containsExactly(Stage.CANCELLED, Stage.CANCELLED);
        } finally {
            looked.complete(true);
        }
    }

    @Test
    void where_members_may_only_read_no_button_posts_a_picture() {
        anna.slash("imagine", "idea", "a boat");
        PostedMessage picture = bench.awaitPicture();
        bench.discord.denyMembers(bench.discord.channel(), Right.SEND_MESSAGES);

        Exchange reroll = bench.discord.person("ben").clicks(picture, "Reroll");
        Exchange why = bench.discord.person("ben").clicks(picture, "Why?");

        assertThat(reroll.awaitAnswer().text()).contains("may not order pictures in this channel");
        assertThat(why.awaitAnswer().text()).contains("boat");
        assertThat(bench.engine.painted).hasSize(1);
    }

    @Test
    void what_a_reply_ordered_its_asker_or_a_moderator_can_stop_once() {
        Person owner = bench.discord.owner("olga");
        bench.restart();
        anna.slash("imagine", "idea", "a boat");
        PostedMessage picture = bench.awaitPicture();
        CompletableFuture<Boolean> looked = new CompletableFuture<>();
        bench.engine.beforeEachStep = (request, listener) -> looked.join();
        try {
            anna.replies(picture, "reroll");
            PostedMessage note = bench.discord.awaitMessage(
                    "note",
                    message -> message.buttons().stream()
                            .anyMatch(button -> button.label().equals("Stop")));

            Exchange others = bench.discord.person("ben").clicks(note, "Stop");
            assertThat(others.awaitFollowUp("refusal", message -> true).text()).contains("Only who ordered it");
            owner.clicks(note, "Stop");
            bench.discord.awaitMessage("stopped", message -> message.text().startsWith("Stopped."));
            Exchange late = anna.clicks(note, "Stop");

            assertThat(late.awaitFollowUp("too late", message -> true).text()).contains("nothing left to stop");
        } finally {
            looked.complete(true);
        }
    }

    @Test
    void talk_to_somebody_else_and_questions_under_a_picture_order_nothing() {
        anna.slash("imagine", "idea", "a boat");
        PostedMessage first = bench.awaitPicture();
        Person ben = bench.discord.person("ben");

        anna.replies(first, "<@%s> look at this boat".formatted(ben.id()));
        anna.replies(first, "why is the boat so small?");
        anna.replies(first, "make it night");
        bench.awaitPicture(first);

        assertThat(bench.studio().recent("discord:" + anna.id(), 10))
                .extracting(job -> job.order().idea())
                .containsExactly("make it night", "a boat");
    }

    @Test
    void a_series_longer_than_may_wait_is_refused_whole() {
        CompletableFuture<Boolean> refused = new CompletableFuture<>();
        bench.engine.beforeEachStep = (request, listener) -> refused.join();
        anna.slash("imagine", "idea", "a boat", "count", 3).awaitAnswer();

        PostedMessage refusal =
                anna.slash("imagine", "idea", "a house", "count", 3).awaitAnswer();
        refused.complete(true);

        assertThat(refusal.text()).contains("at most 5 pictures may wait for one person, and 3 do");
        assertThat(bench.studio().recent("discord:" + anna.id(), 10))
                .extracting(job -> job.order().idea())
                .containsExactly("a boat", "a boat", "a boat");
    }

    @Test
    void somebody_with_discord_in_german_is_answered_in_german() {
        anna.speaking(Locale.GERMAN).slash("imagine", "idea", "ein rotes Haus");
        PostedMessage picture = bench.awaitPicture();

        assertThat(picture.text()).contains("Verstanden\\: ein rotes Haus");
        assertThat(picture.buttons())
                .extracting(PostedMessage.Button::label)
                .containsExactly("Neu würfeln", "Gleicher Seed", "Andere Lesarten", "⭐", "Warum?");
    }

    @Test
    void nobody_is_pinged_and_nothing_is_formatted_by_what_people_type() {
        anna.slash("imagine", "idea", "@everyone **look** <@%s>".formatted(anna.id()), "raw", true);
        PostedMessage picture = bench.awaitPicture();

        assertThat(picture.pingsEveryone()).isFalse();
        assertThat(picture.pings()).isEmpty();
        assertThat(picture.text()).contains("\\*\\*look\\*\\*");
        assertThat(bench.engine.painted.get(0).prompt()).contains("@everyone **look**");
    }

    @Test
    void reroll_draws_another_seed_and_same_seed_gives_the_same_bytes() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();

        anna.clicks(first, "Reroll");
        PostedMessage second = bench.awaitPicture(first);
        bench.discord.person("ben").clicks(second, "Same seed");
        PostedMessage third = bench.awaitPicture(first, second);

        assertThat(DiscordBench.seedOf(second)).isNotEqualTo(DiscordBench.seedOf(first));
        assertThat(third.picture().bytes()).isEqualTo(second.picture().bytes());
        assertThat(third.text()).contains("for ben");
    }

    @Test
    void a_reply_rerolls_or_names_a_seed_and_is_answered_as_a_reply() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();

        PostedMessage asking = anna.replies(first, "reroll");
        PostedMessage second = bench.awaitPicture(first);
        anna.replies(second, Long.toString(DiscordBench.seedOf(first)));
        PostedMessage third = bench.awaitPicture(first, second);

        assertThat(second.repliedTo()).contains(asking.id());
        assertThat(second.pings()).isEmpty();
        assertThat(DiscordBench.seedOf(second)).isNotEqualTo(DiscordBench.seedOf(first));
        assertThat(third.picture().bytes()).isEqualTo(first.picture().bytes());
    }

    @Test
    void the_context_menu_rerolls_and_says_so_where_there_is_no_picture() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();
        PostedMessage talk = anna.says("hello");

        anna.picks("Reroll", first);
        bench.awaitPicture(first);

        PostedMessage refusal = anna.picks("Reroll", talk).awaitAnswer();
        assertThat(refusal.text()).contains("has no picture of mine");
        assertThat(refusal.isEphemeral()).isTrue();
    }

    @Test
    void a_reply_in_words_changes_the_picture_and_shows_what_it_changed() {
        anna.slash("imagine", "idea", "a red house by a lake", "seed", 7, "steps", 3);
        PostedMessage first = bench.awaitPicture();
        PostedMessage asking = anna.replies(first, "make it night");
        PostedMessage second = bench.awaitPicture(first);

        assertThat(second.repliedTo()).contains(asking.id());
        assertThat(DiscordBench.seedOf(second)).isEqualTo(7);
        assertThat(second.text()).contains("**make it night**", "red house").containsPattern("-# setting: .*→ .*night");
        ImageRequest before = bench.engine.painted.get(0);
        ImageRequest after = bench.engine.painted.get(1);
        assertThat(after.prompt()).contains("red house", "night").isNotEqualTo(before.prompt());
        assertThat(after).isEqualTo(before.withWords(after.prompt(), after.negative()));
    }

    @Test
    void a_change_can_be_changed_again_and_in_german() {
        Person berta = bench.discord.person("berta").speaking(Locale.GERMAN);
        berta.slash("imagine", "idea", "ein rotes Haus", "seed", 7);
        PostedMessage first = bench.awaitPicture();
        berta.replies(first, "andere Farbe: grün");
        PostedMessage second = bench.awaitPicture(first);
        berta.replies(second, "make it night");
        PostedMessage third = bench.awaitPicture(first, second);

        assertThat(second.text()).containsPattern("-# Motiv: .*red.*→ .*green");
        assertThat(third.text()).containsPattern("-# Umgebung: .*→ .*night");
        assertThat(bench.engine.painted.get(2).prompt()).contains("green house", "night");
    }

    @Test
    void words_of_a_change_are_only_text_where_the_change_is_shown() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();
        anna.replies(first, "add **bold** @everyone");
        PostedMessage second = bench.awaitPicture(first);

        assertThat(second.pingsEveryone()).isFalse();
        assertThat(second.text().lines())
                .anySatisfy(line -> assertThat(line).startsWith("-# subject: ").contains("\\*\\*bold\\*\\*"));
    }

    @Test
    void replies_without_words_or_without_a_ping_are_left_alone() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();
        anna.replies(first, "👍");
        anna.repliesWithoutPing(first, "wow, nice");
        anna.replies(first, "reroll");

        bench.awaitPicture(first);

        assertThat(bench.studio().recent("discord:" + anna.id(), 10)).hasSize(2);
    }

    @Test
    void what_cannot_be_is_refused_in_one_sentence_for_the_askers_eyes() {
        PostedMessage refusal =
                anna.slash("imagine", "idea", "a house", "size", "100x100").awaitAnswer();

        assertThat(refusal.text()).contains("width must be a multiple of 8 from 64 to 2048, was 100");
        assertThat(refusal.isEphemeral()).isTrue();
        PostedMessage number =
                anna.slash("imagine", "idea", "a house", "size", "4096x64").awaitAnswer();
        assertThat(number.text()).contains("was 4096");
        assertThat(bench.studio().queue()).isEmpty();
    }

    @Test
    void a_reply_with_an_impossible_seed_is_refused_in_one_sentence() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();
        anna.replies(first, "4294967296");

        PostedMessage refusal =
                bench.discord.awaitMessage("refusal", message -> message.text().contains("seed must be"));
        assertThat(refusal.text()).contains("0 to 4294967295, was 4294967296");
    }

    @Test
    void the_bot_paints_in_private_too() {
        Person alone = anna.inPrivate();
        alone.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();
        alone.repliesWithoutPing(first, "reroll");

        assertThat(bench.awaitPicture(first).channel()).isEqualTo(first.channel());
    }
}
