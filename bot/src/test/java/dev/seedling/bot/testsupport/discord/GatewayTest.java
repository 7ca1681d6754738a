package dev.seedling.bot.testsupport.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the emulator's gateway treats logins, broken connections and what may be read. */
class GatewayTest {
    private final DiscordEmulator discord = DiscordEmulator.start();
    private final Person anna = discord.person("anna");

    @AfterEach
    void close() {
        discord.close();
    }

    @Test
    void what_was_said_while_the_connection_was_broken_is_said_again() throws InterruptedException {
        try (BareClient client = BareClient.connect(discord)) {
            discord.gateway().dropConnections();
            anna.saysToBot("did you hear this?");

            assertThat(client.next(MessageReceivedEvent.class).getMessage().getContentRaw())
                    .endsWith("did you hear this?");
            client.next(SessionResumeEvent.class);
            assertThat(discord.gateway().logins()).isOne();
            assertThat(discord.gateway().resumes()).isOne();
        }
    }

    @Test
    void a_zombie_is_noticed_by_the_client_and_resumed() throws InterruptedException {
        discord.gateway().heartbeatEvery(Duration.ofMillis(600));
        try (BareClient client = BareClient.connect(discord)) {
            discord.gateway().ignoreHeartbeats();

            client.next(SessionResumeEvent.class);

            assertThat(discord.gateway().closes()).contains(4900);
        }
    }

    @Test
    void a_forgotten_session_leads_to_a_new_login() throws InterruptedException {
        try (BareClient client = BareClient.connect(discord)) {
            discord.gateway().forgetSessions();
            client.next(SessionInvalidateEvent.class);

            int logins = discord.await(
                    "second login",
                    () -> Optional.of(discord.gateway().logins()).filter(count -> count == 2));

            assertThat(logins).isEqualTo(2);
            assertThat(discord.gateway().resumes()).isZero();
        }
    }

    @Test
    void the_text_of_a_message_is_hidden_unless_it_is_meant_for_the_bot() throws InterruptedException {
        try (BareClient client = BareClient.connect(discord)) {
            client.channel(discord.channel()).sendMessage("a picture").complete();
            PostedMessage picture = discord.awaitMessage("message", posted -> true);

            anna.says("nothing for bots");
            anna.repliesWithoutPing(picture, "reroll");
            anna.replies(picture, "reroll");
            anna.saysToBot("hello");
            anna.inPrivate().says("psst");

            assertThat(textsOf(client, 6)).containsExactly("a picture", "", "", "reroll", "<@%s> hello", "psst");
        }
    }

    @Test
    void a_reply_to_an_interactions_answer_does_not_ping_and_so_is_hidden() throws InterruptedException {
        try (BareClient client = BareClient.connect(discord)) {
            Exchange exchange = anna.slash("draw", "what", "a tree");
            client.next(SlashCommandInteractionEvent.class).reply("a picture").complete();

            anna.replies(exchange.awaitAnswer(), "reroll");

            assertThat(textsOf(client, 2)).containsExactly("a picture", "");
        }
    }

    @Test
    void the_message_content_intent_shows_all_where_it_is_switched_on() throws InterruptedException {
        discord.gateway().allowMessageContent();
        try (BareClient client = BareClient.connect(discord, GatewayIntent.MESSAGE_CONTENT)) {
            anna.says("nothing for bots");

            assertThat(textsOf(client, 1)).containsExactly("nothing for bots");
        }
    }

    @Test
    void the_message_content_intent_is_refused_where_it_is_not_switched_on() throws InterruptedException {
        try (BareClient client = BareClient.login(discord, GatewayIntent.MESSAGE_CONTENT)) {
            assertThat(client.next(ShutdownEvent.class).getCode()).isEqualTo(4014);
        }
    }

    @Test
    void a_graceful_goodbye_ends_the_session() throws InterruptedException {
        try (BareClient client = BareClient.connect(discord)) {
            client.next(ReadyEvent.class);
            client.jda().shutdown();
            assertThat(client.jda().awaitShutdown(Duration.ofSeconds(20))).isTrue();
            assertThat(client.jda().getStatus()).isEqualTo(JDA.Status.SHUTDOWN);
        }
        assertThat(discord.gateway().closes()).contains(1000);
    }

    /** The texts of the next messages, with the bot's own id left out. */
    private static List<String> textsOf(BareClient client, int count) throws InterruptedException {
        String[] texts = new String[count];
        for (int at = 0; at < count; at++) {
            texts[at] = client.next(MessageReceivedEvent.class)
                    .getMessage()
                    .getContentRaw()
                    .replace(client.jda().getSelfUser().getId(), "%s");
        }
        return List.of(texts);
    }
}
