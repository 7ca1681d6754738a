package dev.seedling.bot.testsupport.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buckets and outages, and that the real client library gets over them. */
class RateLimitsTest {
    private static final String POST = "POST /channels/{channel}/messages";

    private final DiscordEmulator discord = DiscordEmulator.start();
    private BareClient client;
    private TextChannel channel;

    @BeforeEach
    void connect() throws InterruptedException {
        client = BareClient.connect(discord);
        channel = client.channel(discord.channel());
    }

    @AfterEach
    void close() {
        client.close();
        discord.close();
    }

    @Test
    void the_client_keeps_within_a_bucket_that_it_knows() {
        discord.limits().set(POST, 2, Duration.ofSeconds(1));
        for (int message = 0; message < 4; message++) {
            channel.sendMessage("message " + message).complete();
        }

        assertThat(discord.messages()).hasSize(4);
        assertThat(posts("-> 429")).isZero();
    }

    @Test
    void a_request_above_the_limit_is_refused_and_said_again_later() throws Exception {
        discord.limits().set(POST, 1, Duration.ofSeconds(3)); // both must come within it, on a busy machine, too
        RawRequest.to(discord).post("channels/%s/messages".formatted(channel.getId()), "{\"content\":\"first\"}");

        Message message = channel.sendMessage("second").complete();

        assertThat(message.getContentRaw()).isEqualTo("second");
        assertThat(posts("-> 429")).isOne();
    }

    @Test
    void the_whole_bot_has_fifty_requests_in_a_window() throws Exception {
        discord.limits().set(RateLimits.GLOBAL, 50, Duration.ofMinutes(1));
        int refused = 0;
        for (int request = 0; request < 60; request++) {
            RawRequest.Answer answer =
                    RawRequest.to(discord).send("GET", "users/@me", "", "Bot " + DiscordEmulator.TOKEN);
            refused += answer.status() == 429 ? 1 : 0;
        }

        assertThat(refused).isEqualTo(10);
    }

    @Test
    void three_bad_gateways_are_survived() {
        discord.faults().fail(POST, 502, 3);

        assertThat(channel.sendMessage("at last").complete().getContentRaw()).isEqualTo("at last");
        assertThat(posts("-> 502")).isEqualTo(3);
    }

    @Test
    void a_message_whose_answer_was_lost_is_posted_once() {
        discord.faults().loseAnswers(POST, 502, 1);

        channel.sendMessage("once").setNonce("job1").complete();

        assertThat(discord.messages()).hasSize(1);
        assertThat(posts("-> 200")).isOne();
    }

    private long posts(String ending) {
        return discord.requests().stream()
                .filter(request -> request.startsWith("POST") && request.contains("/messages"))
                .filter(request -> request.endsWith(ending))
                .count();
    }
}
