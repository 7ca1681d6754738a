package dev.seedling.bot.testsupport.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the emulator lets a bot post, edit and delete, and what not. */
class MessageRulesTest {
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
    void a_missing_permission_is_refused() {
        discord.denyUnannounced(discord.channel(), Right.ATTACH_FILES);
        assertThat(BareClient.refusal(channel.sendFiles(FileUpload.fromData(new byte[1], "a.png"))))
                .isEqualTo(50013);

        discord.denyUnannounced(discord.channel(), Right.SEND_MESSAGES);
        assertThat(BareClient.refusal(channel.sendMessage("hello"))).isEqualTo(50013);

        discord.denyUnannounced(discord.channel(), Right.VIEW_CHANNEL);
        assertThat(BareClient.refusal(channel.sendMessage("hello"))).isEqualTo(50001);
    }

    @Test
    void a_file_above_the_limit_is_refused() {
        discord.limitUploads(1000);

        assertThat(BareClient.refusal(channel.sendFiles(FileUpload.fromData(new byte[1001], "a.png"))))
                .isEqualTo(40005);
        assertThat(channel.sendFiles(FileUpload.fromData(new byte[1000], "a.png"))
                        .complete()
                        .getAttachments())
                .hasSize(1);
    }

    @Test
    void a_deleted_message_is_unknown() {
        Message message = channel.sendMessage("hello").complete();
        message.delete().complete();

        assertThat(BareClient.refusal(channel.retrieveMessageById(message.getId())))
                .isEqualTo(10008);
        assertThat(BareClient.refusal(message.editMessage("changed"))).isEqualTo(10008);
        assertThat(BareClient.refusal(message.reply("to nothing").failOnInvalidReply(true)))
                .isEqualTo(50035);
    }

    @Test
    void the_same_nonce_gives_the_same_message_for_a_few_minutes() {
        Message first = channel.sendMessage("once").setNonce("job1").complete();
        Message second = channel.sendMessage("once").setNonce("job1").complete();
        discord.clock().advance(Duration.ofMinutes(6));
        Message third = channel.sendMessage("once").setNonce("job1").complete();

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(third.getId()).isNotEqualTo(first.getId());
    }

    @Test
    void old_messages_are_edited_only_now_and_then() {
        Message message = channel.sendMessage("hello").complete();
        discord.clock().advance(Duration.ofHours(2));
        for (int time = 0; time < 3; time++) {
            message.editMessage("edit " + time).complete();
        }

        message.editMessage("one too many").queue();

        discord.await(
                "refused edit",
                () -> discord.requests().stream()
                        .filter(request -> request.startsWith("PATCH") && request.endsWith("-> 429"))
                        .findFirst());
    }

    @Test
    void all_mentions_ping_unless_the_message_says_otherwise() {
        String anna = discord.person("anna").id();
        channel.sendMessage("@everyone <@%s>".formatted(anna)).complete();
        PostedMessage loud = discord.messages().get(0);
        channel.sendMessage("@everyone <@%s>".formatted(anna))
                .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
                .complete();
        PostedMessage quiet = discord.messages().get(1);

        assertThat(loud.pingsEveryone()).isTrue();
        assertThat(loud.pings()).containsExactly(anna);
        assertThat(quiet.pingsEveryone()).isFalse();
        assertThat(quiet.pings()).isEmpty();
    }

    @Test
    void an_edit_keeps_what_it_is_silent_about() {
        Message message = channel.sendMessage("words")
                .addFiles(FileUpload.fromData(new byte[] {1}, "a.png"))
                .setComponents(ActionRow.of(Button.primary("again:1", "Again")))
                .complete();
        message.editMessage("other words").complete();

        PostedMessage posted = discord.messages().get(0);
        assertThat(posted.text()).isEqualTo("other words");
        assertThat(posted.buttons()).hasSize(1);
        assertThat(posted.picture().bytes()).containsExactly(1);
    }

    @Test
    void the_address_of_a_file_runs_out() throws Exception {
        Message message =
                channel.sendFiles(FileUpload.fromData(new byte[] {1}, "a.png")).complete();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(message.getAttachments().get(0).getUrl()))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body())
                .containsExactly(1);

        discord.clock().advance(Duration.ofHours(25));

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_bot_may_not_edit_what_others_wrote() {
        PostedMessage foreign = discord.person("anna").says("mine");

        assertThat(BareClient.refusal(channel.editMessageById(foreign.id(), "yours")))
                .isEqualTo(50005);
    }
}
