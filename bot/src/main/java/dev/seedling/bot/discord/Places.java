package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Abroad;
import dev.seedling.bot.discord.Address.Place;
import dev.seedling.bot.discord.Address.Private;
import dev.seedling.bot.discord.Address.Room;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.jspecify.annotations.Nullable;

/** Tells from an interaction where its picture can go. */
final class Places {
    private Places() {}

    static Place of(Interaction interaction) {
        if (interaction.getContext() == InteractionContextType.BOT_DM) {
            return new Private(interaction.getUser().getId());
        }
        String channel = interaction.getChannelId();
        boolean open = interaction.isFromAttachedGuild()
                && interaction.getChannel() instanceof GuildMessageChannel room
                && mayPost(room);
        return open ? new Room(channel) : new Abroad(channel);
    }

    /** The channel that a house makes rules for: a thread's parent, such as a forum; empty in private. */
    static String governing(@Nullable Channel channel) {
        if (channel instanceof ThreadChannel thread && !thread.isDetached()) {
            return thread.getParentChannel().getId();
        }
        return channel instanceof GuildMessageChannel ? channel.getId() : "";
    }

    /** Whether who acts may post there and use commands. Where the bot does not belong it cannot tell, and believes so. */
    static boolean mayOrder(Interaction interaction) {
        Member member = interaction.getMember();
        return member == null
                || !interaction.isFromAttachedGuild()
                || !(interaction.getChannel() instanceof GuildMessageChannel room)
                || member.hasPermission(room, sending(room), Permission.USE_APPLICATION_COMMANDS);
    }

    /** Whether who wrote a message may use commands where it stands: a reply to a picture is one. */
    static boolean mayOrder(Message message) {
        Member member = message.getMember();
        return member == null
                || !(message.getChannel() instanceof GuildMessageChannel room)
                || member.hasPermission(room, Permission.USE_APPLICATION_COMMANDS);
    }

    /** Whether the bot may read what was posted before; it must, to reply to it. In private it may. */
    static boolean mayLookBack(MessageChannel channel) {
        return !(channel instanceof GuildMessageChannel room)
                || room.getGuild().getSelfMember().hasPermission(room, Permission.MESSAGE_HISTORY);
    }

    /** Whether who acts may remove others' messages there. */
    static boolean mayModerate(Interaction interaction) {
        Member member = interaction.getMember();
        return member != null
                && interaction.isFromAttachedGuild()
                && interaction.getChannel() instanceof GuildMessageChannel room
                && member.hasPermission(room, Permission.MESSAGE_MANAGE);
    }

    static boolean mayPost(GuildMessageChannel channel) {
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, sending(channel), Permission.MESSAGE_ATTACH_FILES);
    }

    private static Permission sending(GuildMessageChannel channel) {
        return channel instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
    }
}
