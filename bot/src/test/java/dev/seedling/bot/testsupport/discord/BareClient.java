package dev.seedling.bot.testsupport.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.assertj.core.api.Assertions;

/** The real client library with no bot around it; it hands out every event and lets a test answer. */
final class BareClient implements AutoCloseable {
    private final BlockingQueue<GenericEvent> events;
    private final JDA jda;

    private BareClient(JDA jda, BlockingQueue<GenericEvent> events) {
        this.jda = jda;
        this.events = events;
    }

    /** Waits until it is connected, and registers a command {@code /draw}. */
    static BareClient connect(DiscordEmulator discord, GatewayIntent... moreIntents) throws InterruptedException {
        BareClient client = login(discord, moreIntents);
        client.jda
                .awaitReady()
                .updateCommands()
                .addCommands(
                        Commands.slash("draw", "Draws something")
                                .addOption(OptionType.STRING, "what", "What to draw", true)
                                .addOption(OptionType.INTEGER, "seed", "Where the noise starts"),
                        Commands.message("Again"))
                .complete();
        return client;
    }

    /** Begins to connect; who is let in hears a {@code ReadyEvent}. */
    static BareClient login(DiscordEmulator discord, GatewayIntent... moreIntents) {
        EnumSet<GatewayIntent> intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        intents.addAll(List.of(moreIntents));
        BlockingQueue<GenericEvent> events = new LinkedBlockingQueue<>();
        JDA jda = JDABuilder.createLight(DiscordEmulator.TOKEN, intents)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return discord.gatewayUrl();
                    }
                })
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false)
                .addEventListeners((EventListener) events::add)
                .build();
        return new BareClient(jda, events);
    }

    JDA jda() {
        return jda;
    }

    TextChannel channel(Channel channel) {
        return Objects.requireNonNull(jda.getTextChannelById(channel.id()), "channel");
    }

    /** Waits for the next event of a kind; events of other kinds are passed over. */
    <E extends GenericEvent> E next(Class<E> kind) throws InterruptedException {
        GenericEvent event = events.poll(20, TimeUnit.SECONDS);
        while (event != null && !kind.isInstance(event)) {
            event = events.poll(20, TimeUnit.SECONDS);
        }
        return kind.cast(Objects.requireNonNull(event, () -> "no " + kind.getSimpleName()));
    }

    /** Does something that Discord must refuse, and returns the code of the refusal. */
    static int refusal(RestAction<?> action) {
        return Assertions.catchThrowableOfType(ErrorResponseException.class, action::complete)
                .getErrorCode();
    }

    @Override
    public void close() {
        jda.shutdownNow();
        try {
            jda.awaitShutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
