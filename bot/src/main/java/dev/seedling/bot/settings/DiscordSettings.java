package dev.seedling.bot.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the bot joins Discord.
 *
 * @param apiUrl empty for Discord's own; a proxy or an emulator otherwise
 * @param gatewayUrl empty for the one that Discord names
 * @param progressInterval the pause between two edits of a progress message
 */
public record DiscordSettings(Secret token, String apiUrl, String gatewayUrl, Duration progressInterval) {
    private static final Pattern TOKEN = Pattern.compile("[!-~]*");
    private static final int MAX_PORT = 0xFFFF;

    // Below the patterns, which it needs.
    static final DiscordSettings DEFAULTS = new DiscordSettings(Secret.NONE, "", "", Duration.ofSeconds(2));

    public DiscordSettings {
        // The token becomes a header of HTTP; the library's complaint about any other character quotes it whole.
        if (!TOKEN.matcher(token.text()).matches()) {
            throw new SettingsException(
                    "discord.token", "must be ASCII letters, digits and signs without blanks; it is not shown here");
        }
        requireAddress("discord.api-url", apiUrl, Set.of("http", "https"), "https://discord.com/api/v10");
        requireAddress("discord.gateway-url", gatewayUrl, Set.of("ws", "wss"), "wss://gateway.discord.gg");
        // Discord throttles edits of one message; faster than this only earns refusals.
        if (progressInterval.compareTo(Duration.ofMillis(500)) < 0) {
            throw new SettingsException(
                    "discord.progress-interval", "must be at least 500ms, was " + Durations.format(progressInterval));
        }
    }

    private static void requireAddress(String key, String text, Set<String> schemes, String example) {
        if (!text.isBlank() && !isAddress(text, schemes)) {
            throw new SettingsException(
                    key, "must be empty or an address such as %s, was '%s'".formatted(example, text));
        }
    }

    private static boolean isAddress(String text, Set<String> schemes) {
        try {
            URI address = new URI(text);
            return address.getScheme() != null
                    && schemes.contains(address.getScheme())
                    && address.getHost() != null
                    && address.getPort() <= MAX_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
