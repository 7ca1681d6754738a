package dev.seedling.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.settings.Settings;
import dev.seedling.bot.settings.SettingsException;
import dev.seedling.bot.settings.SettingsReader;
import dev.seedling.bot.studio.Job;
import dev.seedling.bot.studio.Stage;
import dev.seedling.bot.studio.StudioException;
import dev.seedling.bot.testsupport.discord.Channel;
import dev.seedling.bot.testsupport.discord.Exchange;
import dev.seedling.bot.testsupport.discord.Person;
import dev.seedling.bot.testsupport.discord.PostedMessage;
import dev.seedling.bot.testsupport.discord.Right;
import dev.seedling.diffusion.DiffusionException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pictures when Discord, the network or the machine has a bad day. */
class DiscordTroubleTest {
    private static final String POST = "POST /channels/{channel}/messages";

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
    void buttons_and_replies_work_after_a_restart() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();

        bench.restart();
        anna.clicks(first, "Reroll");
        PostedMessage second = bench.awaitPicture(first);
        anna.replies(first, Long.toString(DiscordBench.seedOf(first)));
        PostedMessage third = bench.awaitPicture(first, second);

        assertThat(third.picture().bytes()).isEqualTo(first.picture().bytes());
    }

    @Test
    void a_picture_that_takes_longer_than_the_token_lives_is_posted_all_the_same() {
        bench.engine.beforeEachStep = (request, listener) -> {
            if (bench.engine.painted.isEmpty()) {
                bench.discord.clock().advance(Duration.ofMinutes(6));
            }
        };
        Exchange exchange = anna.slash("imagine", "idea", "a red house", "steps", 3);
        exchange.awaitAcknowledged();

        assertThat(bench.awaitPicture().text()).contains("a red house");
    }

    @Test
    void three_bad_gateways_are_survived() {
        bench.discord.faults().fail(POST, 502, 3);
        anna.slash("imagine", "idea", "a red house");

        bench.awaitPicture();
        assertThat(bench.discord.messages()).hasSize(1);
    }

    @Test
    void a_picture_whose_answer_was_lost_for_good_is_found_again_and_not_posted_twice() {
        // The client library gives up after four; the studio comes back later, when the nonce may be forgotten.
        bench.discord.faults().loseAnswers(POST, 502, 4);
        anna.slash("imagine", "idea", "a red house");
        PostedMessage picture = bench.awaitPicture();
        bench.discord.await("four lost answers", () -> lostAnswers() == 4 ? Optional.of(true) : Optional.empty());
        bench.discord.clock().advance(Duration.ofMinutes(6));

        bench.discord.await(
                "second look",
                () -> bench.discord.requests().stream()
                        .filter(request -> request.startsWith("GET") && request.endsWith("/messages -> 200"))
                        .findFirst());
        anna.clicks(picture, "Reroll");
        bench.awaitPicture(picture);

        assertThat(bench.discord.messages().stream().filter(PostedMessage::hasPicture))
                .hasSize(2);
    }

    @Test
    void a_spent_rate_limit_only_takes_longer() {
        bench.discord.limits().set(POST, 1, Duration.ofSeconds(1));
        anna.slash("imagine", "idea", "a red house");
        bench.discord.person("ben").slash("imagine", "idea", "a blue house");

        PostedMessage first = bench.awaitPicture();
        bench.awaitPicture(first);
    }

    @Test
    void an_order_given_while_the_gateway_was_away_is_taken_when_it_is_back() {
        bench.discord.gateway().dropConnections();
        Exchange exchange = anna.slash("imagine", "idea", "a red house");

        exchange.awaitAcknowledged();
        bench.awaitPicture();
        assertThat(bench.discord.gateway().resumes()).isOne();
    }

    @Test
    void where_the_bot_may_not_post_the_picture_comes_as_an_answer_and_says_what_does_not_work() {
        bench.discord.deny(bench.discord.channel(), Right.SEND_MESSAGES);
        Exchange exchange = anna.slash("imagine", "idea", "a red house");
        PostedMessage picture = exchange.awaitFollowUp("picture", PostedMessage::hasPicture);

        assertThat(picture.text()).contains("Replying to this message does not work here");
        assertThat(picture.isEphemeral()).isFalse();
        Exchange again = anna.clicks(picture, "Reroll");
        again.awaitFollowUp("picture", PostedMessage::hasPicture);
    }

    @Test
    void where_the_bot_may_not_post_a_series_comes_whole() {
        bench.discord.deny(bench.discord.channel(), Right.SEND_MESSAGES);
        Exchange exchange = anna.slash("imagine", "idea", "a red house", "seed", 7, "count", 3);

        for (long seed = 7; seed < 10; seed++) {
            String shown = "`%d`".formatted(seed);
            exchange.awaitFollowUp(
                    "seed " + shown,
                    message -> message.hasPicture() && message.text().contains(shown));
        }
    }

    @Test
    void a_permission_that_goes_while_the_picture_is_painted_does_not_lose_it() {
        bench.engine.beforeEachStep =
                (request, listener) -> bench.discord.denyUnannounced(bench.discord.channel(), Right.SEND_MESSAGES);
        Exchange exchange = anna.slash("imagine", "idea", "a red house");

        exchange.awaitFollowUp("picture", PostedMessage::hasPicture);
    }

    @Test
    void why_the_first_of_a_series_failed_stays_to_be_read_when_the_second_is_posted() {
        bench.engine.beforeEachStep = (request, listener) -> {
            if (request.seed() == 7) {
                throw new DiffusionException("the picture does not fit into memory");
            }
        };
        Exchange exchange = anna.slash("imagine", "idea", "a red house", "seed", 7, "count", 2);
        PostedMessage second = bench.awaitPicture();
        anna.clicks(second, "Same seed");
        bench.awaitPicture(second);

        assertThat(DiscordBench.seedOf(second)).isEqualTo(8);
        assertThat(exchange.answer())
                .hasValueSatisfying(answer -> assertThat(answer.text()).contains("does not fit into memory"));
    }

    @Test
    void in_a_foreign_server_the_picture_comes_as_an_answer() {
        Channel abroad = bench.discord.addForeignChannel("abroad");
        Exchange exchange = anna.in(abroad).slash("imagine", "idea", "a red house");

        assertThat(exchange.awaitFollowUp("picture", PostedMessage::hasPicture).text())
                .contains("a red house");
    }

    @Test
    void a_picture_waits_for_a_server_in_an_outage_and_outlives_its_token() {
        bench.engine.beforeEachStep = (request, listener) -> {
            if (bench.discord.clock().instant().isBefore(Instant.now().plus(Duration.ofMinutes(10)))) {
                bench.discord.makeUnavailable();
                bench.discord.clock().advance(Duration.ofMinutes(16));
            }
        };
        anna.slash("imagine", "idea", "a red house");
        String lookedUp =
                "/channels/%s -> 200".formatted(bench.discord.channel().id());
        bench.discord.await(
                "look for the channel",
                () -> bench.discord.requests().stream()
                        .filter(request -> request.endsWith(lookedUp))
                        .findFirst());

        bench.discord.makeAvailable();

        assertThat(bench.awaitPicture().text()).contains("a red house");
    }

    @Test
    void a_person_who_takes_no_messages_is_given_up_at_once() {
        bench.engine.beforeEachStep = (request, listener) -> {
            bench.discord.refuseConversations();
            bench.discord.clock().advance(Duration.ofMinutes(16));
        };
        anna.inPrivate().slash("imagine", "idea", "a red house");

        Job job = bench.discord.await(
                "job that failed",
                () -> bench.studio().recent("discord:" + anna.id(), 1).stream()
                        .filter(found -> found.stage() == Stage.FAILED)
                        .findFirst());
        assertThat(job.failure()).startsWith("the picture could not be posted");
        assertThat(bench.discord.requests())
                .anyMatch(request -> request.startsWith("POST") && request.endsWith("/users/@me/channels -> 403"));
    }

    @Test
    void a_reply_that_the_store_cannot_take_is_answered_with_a_sentence(@TempDir Path other) {
        AtomicBoolean locked = new AtomicBoolean();
        Runnable door = () -> {
            if (locked.get()) {
                throw new StudioException("the database is locked");
            }
        };
        try (DiscordBench locking = DiscordBench.open(other, studio -> Studios.before(studio, "job", door))) {
            Person ben = locking.discord.person("ben");
            ben.slash("imagine", "idea", "a red house");
            PostedMessage picture = locking.awaitPicture();
            locked.set(true);
            ben.replies(picture, "reroll");

            locking.discord.awaitMessage("sentence", message -> message.text().contains("the database is locked"));
        }
    }

    @Test
    void a_picture_above_the_upload_limit_comes_as_a_smaller_jpeg_and_says_so() {
        bench.discord.limitUploads(700);
        anna.slash("imagine", "idea", "a red house", "size", "512x512");
        PostedMessage picture = bench.awaitPicture();

        assertThat(picture.picture().name()).endsWith(".jpg");
        assertThat(picture.picture().bytes()).hasSizeLessThanOrEqualTo(700);
        assertThat(picture.text()).contains("upload limit");
    }

    @Test
    void a_request_that_was_deleted_meanwhile_is_answered_anyway() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();
        CountDownLatch deleted = new CountDownLatch(1);
        bench.engine.beforeEachStep = (request, listener) -> await(deleted);
        PostedMessage asking = anna.replies(first, "reroll");
        PostedMessage note = bench.discord.awaitMessage(
                "acknowledgement", message -> message.repliedTo().equals(Optional.of(asking.id())));
        bench.discord.delete(note);
        bench.discord.delete(asking);
        deleted.countDown();

        assertThat(bench.awaitPicture(first).repliedTo()).isEmpty();
    }

    @Test
    void who_orders_while_the_bot_ends_is_told_so_in_one_sentence() {
        anna.slash("imagine", "idea", "a red house");
        PostedMessage first = bench.awaitPicture();
        bench.beginToEnd();

        assertThat(anna.slash("imagine", "idea", "a boat").awaitAnswer().text()).contains("about to stop");
        assertThat(anna.clicks(first, "Reroll").awaitAnswer().text()).contains("about to stop");
        PostedMessage asking = anna.replies(first, "reroll");
        PostedMessage refusal = bench.discord.awaitMessage(
                "refusal", message -> message.repliedTo().equals(Optional.of(asking.id())));
        assertThat(refusal.text()).contains("about to stop");
    }

    @Test
    void without_a_token_or_with_a_wrong_one_a_sentence_says_what_to_do() {
        assertThatThrownBy(() -> join(Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("no Discord token; set the environment variable DISCORD_TOKEN");
        assertThatThrownBy(() ->
                        join(Map.of("DISCORD_TOKEN", "wrong", "SEEDLING_DISCORD_API_URL", bench.discord.apiUrl())))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("Discord refuses the token");
    }

    private long lostAnswers() {
        return bench.discord.requests().stream()
                .filter(request -> request.endsWith("/messages -> 502"))
                .count();
    }

    private void join(Map<String, String> environment) {
        Settings settings = new SettingsReader(environment, folder).read();
        DiscordBot.join(settings.discord(), new LimitSettings(1024, 50), settings.queue(), bench.studio());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
