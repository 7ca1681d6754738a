package dev.seedling.bot.settings;

import java.time.Duration;

/**
 * How the bot joins Discord.
 *
 * @param apiUrl empty for Discord's own; a proxy or an emulator otherwise
 * @param gatewayUrl empty for the one that Discord names
 * @param progressInterval the pause between two edits of a progress message
 */
public record DiscordSettings(Secret token, String apiUrl, String gatewayUrl, Duration progressInterval) {
    static final DiscordSettings DEFAULTS = new DiscordSettings(Secret.NONE, "", "", Duration.ofSeconds(2));

    public DiscordSettings {
        // Discord throttles edits of one message; faster than this only earns refusals.
        if (progressInterval.compareTo(Duration.ofMillis(500)) < 0) {
            throw new SettingsException(
                    "discord.progress-interval", "must be at least 500ms, was " + Durations.format(progressInterval));
        }
    }
}
