package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Abroad;
import dev.seedling.bot.discord.Address.Place;
import dev.seedling.bot.discord.Address.Private;
import dev.seedling.bot.discord.Address.Room;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;

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

    static boolean mayPost(GuildMessageChannel channel) {
        Permission send =
                channel instanceof ThreadChannel ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, send, Permission.MESSAGE_ATTACH_FILES);
    }
}
