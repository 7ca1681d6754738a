package dev.seedling.bot.testsupport.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the emulator lets a bot do with slash commands and clicks, and what not. */
class InteractionRulesTest {
    private final DiscordEmulator discord = DiscordEmulator.start();
    private final Person anna = discord.person("anna");
    private BareClient client;

    @BeforeEach
    void connect() throws InterruptedException {
        client = BareClient.connect(discord);
    }

    @AfterEach
    void close() {
        client.close();
        discord.close();
    }

    @Test
    void a_slash_command_arrives_with_its_options_and_can_be_answered() throws InterruptedException {
        Exchange exchange = anna.slash("draw", "what", "a tree", "seed", 7);
        SlashCommandInteractionEvent event = client.next(SlashCommandInteractionEvent.class);

        event.reply("seed " + event.getOption("seed").getAsLong()).complete();

        assertThat(event.getOption("what").getAsString()).isEqualTo("a tree");
        assertThat(exchange.awaitAnswer().text()).isEqualTo("seed 7");
    }

    @Test
    void a_deferred_answer_thinks_until_it_is_edited_with_a_file() throws InterruptedException {
        Exchange exchange = anna.slash("draw", "what", "a tree");
        InteractionHook hook =
                client.next(SlashCommandInteractionEvent.class).deferReply().complete();
        assertThat(exchange.answer().orElseThrow().isThinking()).isTrue();

        hook.editOriginal("done")
                .setFiles(FileUpload.fromData(new byte[] {1, 2, 3}, "tree.png").setDescription("a tree"))
                .complete();

        PostedMessage answer = exchange.awaitAnswer();
        assertThat(answer.text()).isEqualTo("done");
        assertThat(answer.picture().bytes()).containsExactly(1, 2, 3);
        assertThat(answer.picture().description()).isEqualTo("a tree");
    }

    @Test
    void after_three_seconds_an_interaction_is_unknown_and_has_failed() throws InterruptedException {
        Exchange exchange = anna.slash("draw", "what", "a tree");
        SlashCommandInteractionEvent event = client.next(SlashCommandInteractionEvent.class);

        discord.clock().advance(Duration.ofSeconds(4));

        assertThat(BareClient.refusal(event.reply("too late"))).isEqualTo(10062);
        assertThat(exchange.failed()).isTrue();
    }

    @Test
    void after_fifteen_minutes_the_token_is_invalid() throws InterruptedException {
        anna.slash("draw", "what", "a tree");
        InteractionHook hook =
                client.next(SlashCommandInteractionEvent.class).deferReply().complete();

        discord.clock().advance(Duration.ofMinutes(16));

        assertThat(BareClient.refusal(hook.editOriginal("too late"))).isEqualTo(50027);
        assertThat(BareClient.refusal(hook.sendMessage("too late"))).isEqualTo(50027);
    }

    @Test
    void an_interaction_is_acknowledged_once() throws Exception {
        anna.slash("draw", "what", "a tree");
        SlashCommandInteractionEvent event = client.next(SlashCommandInteractionEvent.class);
        event.deferReply().complete();

        // The client library would stop a second try itself.
        RawRequest.Answer second = RawRequest.to(discord)
                .post("interactions/%s/%s/callback".formatted(event.getId(), event.getToken()), "{\"type\":5}");

        assertThat(second.code()).isEqualTo(40060);
    }

    @Test
    void deferring_allows_the_ephemeral_flag_and_no_other() throws Exception {
        anna.slash("draw", "what", "a tree");
        SlashCommandInteractionEvent event = client.next(SlashCommandInteractionEvent.class);

        RawRequest.Answer answer = RawRequest.to(discord)
                .post(
                        "interactions/%s/%s/callback".formatted(event.getId(), event.getToken()),
                        "{\"type\":5,\"data\":{\"flags\":4096}}");

        assertThat(answer.code()).isEqualTo(50035);
    }

    @Test
    void an_ephemeral_answer_is_seen_by_one_person_and_not_told_to_the_gateway() throws InterruptedException {
        Exchange exchange = anna.slash("draw", "what", "a tree");
        client.next(SlashCommandInteractionEvent.class)
                .reply("between us")
                .setEphemeral(true)
                .complete();

        assertThat(exchange.awaitAnswer().isEphemeral()).isTrue();
        assertThat(discord.messages()).isEmpty();
    }

    @Test
    void a_click_carries_its_custom_id_and_message() throws InterruptedException {
        client.channel(discord.channel())
                .sendMessage("again?")
                .setComponents(ActionRow.of(Button.primary("again:1", "Again")))
                .complete();
        PostedMessage message = discord.awaitMessage("message", posted -> true);

        Exchange exchange = anna.clicks(message, "Again");
        ButtonInteractionEvent event = client.next(ButtonInteractionEvent.class);
        event.editMessage("yes").complete();

        assertThat(event.getComponentId()).isEqualTo("again:1");
        assertThat(event.getMessageId()).isEqualTo(message.id());
        assertThat(exchange.awaitAnswer().text()).isEqualTo("yes");
    }

    @Test
    void a_context_menu_entry_carries_its_message() throws InterruptedException {
        client.channel(discord.channel()).sendMessage("a picture").complete();
        PostedMessage message = discord.awaitMessage("message", posted -> true);

        anna.picks("Again", message);

        assertThat(client.next(MessageContextInteractionEvent.class).getTarget().getId())
                .isEqualTo(message.id());
    }

    @Test
    void a_guest_bot_can_follow_up_five_times() throws InterruptedException {
        client.jda()
                .updateCommands()
                .addCommands(Commands.slash("carry", "Carried along").setIntegrationTypes(IntegrationType.USER_INSTALL))
                .complete();
        anna.in(discord.addForeignChannel("abroad")).slash("carry");
        InteractionHook hook =
                client.next(SlashCommandInteractionEvent.class).reply("here").complete();
        discord.limits().set("POST /webhooks/{application}/{token}", 50, Duration.ofSeconds(1));
        for (int time = 0; time < 5; time++) {
            hook.sendMessage("more").complete();
        }

        assertThat(BareClient.refusal(hook.sendMessage("one too many"))).isEqualTo(40094);
    }
}
