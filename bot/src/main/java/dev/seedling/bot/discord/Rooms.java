package dev.seedling.bot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Finds channels of servers. The library knows only what the gateway has told it, which leaves out archived threads
 * and every channel of a server in an outage; only Discord itself can tell that a channel is gone. The library has no
 * public call for that, so this class uses two of its internal ones.
 */
final class Rooms {
    private final JDA jda;

    Rooms(JDA jda) {
        this.jda = jda;
    }

    /**
     * Blocks where the channel is not at hand.
     *
     * @throws ErrorResponseException if Discord says that the channel is gone or closed to the bot
     * @throws IllegalStateException if it is there and cannot be used for now
     */
    MessageChannel find(String id) {
        return known(id).orElseGet(() -> lookUp(id));
    }

    private Optional<MessageChannel> known(String id) {
        return Optional.ofNullable(jda.getChannelById(MessageChannel.class, id));
    }

    private MessageChannel lookUp(String id) {
        DataObject channel = new RestActionImpl<DataObject>(
                        jda, Route.Channels.GET_CHANNEL.compile(id), (response, request) -> response.getObject())
                .complete();
        Guild server = jda.getGuildById(channel.getLong("guild_id", 0));
        if (server == null) {
            throw new IllegalStateException("the server of channel %s is not available for now".formatted(id));
        }
        if (ChannelType.fromId(channel.getInt("type")).isThread()) {
            return ((JDAImpl) jda).getEntityBuilder().createThreadChannel(channel, server.getIdLong());
        }
        return known(id).orElseThrow(() -> new IllegalStateException("channel %s is not known yet".formatted(id)));
    }
}
