package dev.seedling.bot.discord;

import dev.seedling.bot.settings.DiscordSettings;
import dev.seedling.bot.settings.SettingsException;
import dev.seedling.bot.studio.StudioException;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** Gets the bot into Discord, or says in one sentence why not. */
final class DiscordLogin {
    private static final String PORTAL = "https://discord.com/developers/applications";

    private final DiscordSettings settings;

    DiscordLogin(DiscordSettings settings) {
        this.settings = settings;
    }

    /**
     * Shows the token and begins to connect.
     *
     * @throws SettingsException if there is no token, or Discord refuses it
     * @throws StudioException if Discord cannot be reached
     */
    JDA begin() {
        if (settings.token().isBlank()) {
            throw new SettingsException(
                    "no Discord token; set the environment variable DISCORD_TOKEN, or discord.token in"
                            + " seedling.yaml, to the one from " + PORTAL);
        }
        // No text that a user or a model wrote may ping anybody: the library would allow all.
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        Message.suppressContentIntentWarning();
        try {
            return builder().build();
        } catch (InvalidTokenException e) {
            throw new SettingsException(
                    "Discord refuses the token; make a new one at %s under Bot, Reset Token".formatted(PORTAL), e);
        } catch (ErrorResponseException e) {
            throw new StudioException("Discord cannot be reached%s: %s".formatted(where(), e.getMeaning()), e);
        }
    }

    /**
     * Waits until Discord has told of all servers.
     *
     * @throws StudioException if Discord ends the connection instead
     */
    void awaitReady(JDA jda) {
        try {
            jda.awaitReady();
        } catch (IllegalStateException e) {
            throw new StudioException("Discord ended the connection%s: %s".formatted(where(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudioException("the login to Discord was interrupted", e);
        }
    }

    private JDABuilder builder() {
        JDABuilder builder = JDABuilder.createLight(
                        settings.token().text(),
                        GatewayIntent.GUILD_MESSAGES,
                        GatewayIntent.DIRECT_MESSAGES,
                        GatewayIntent.GUILD_MESSAGE_REACTIONS,
                        GatewayIntent.DIRECT_MESSAGE_REACTIONS)
                .setRawEventsEnabled(true)
                .setEnableShutdownHook(false);
        if (!settings.apiUrl().isBlank()) {
            builder.setRestConfig(new RestConfig().setBaseUrl(withSlash(settings.apiUrl())));
        }
        if (!settings.gatewayUrl().isBlank()) {
            builder.setSessionController(new FixedGateway(settings.gatewayUrl()))
                    .setCompression(Compression.NONE);
        }
        return builder;
    }

    private String where() {
        return settings.apiUrl().isBlank() ? "" : " at " + settings.apiUrl();
    }

    private static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }

    /** The gateway of a proxy or an emulator, in place of the one that Discord names. */
    private static final class FixedGateway extends ConcurrentSessionController {
        private final String url;

        FixedGateway(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }
    }
}
