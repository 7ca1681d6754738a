package dev.seedling.bot.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * How large a file may be. An interaction says so ({@code attachment_size_limit}); the library does not hand that on,
 * so it is read from the raw event. For pictures ordered otherwise, the server's boost level decides.
 */
final class UploadLimits extends ListenerAdapter {
    private static final int REMEMBERED = 1000;

    private final Map<String, Long> byToken = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public void onRawGateway(RawGatewayEvent event) {
        if (event.getType().equals("INTERACTION_CREATE")) {
            DataObject interaction = event.getPayload();
            long limit = interaction.getLong("attachment_size_limit", 0);
            if (limit > 0) {
                remember(interaction.getString("token"), limit);
            }
        }
    }

    synchronized void remember(String token, long limit) {
        byToken.put(token, limit);
    }

    synchronized Optional<Long> ofToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** What goes in a channel for all we know. */
    static long usual(MessageChannel channel) {
        return channel instanceof GuildMessageChannel room ? room.getGuild().getMaxFileSize() : Message.MAX_FILE_SIZE;
    }
}
