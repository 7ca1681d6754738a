package dev.seedling.bot.discord;

import dev.seedling.bot.discord.Address.Abroad;
import dev.seedling.bot.discord.Address.Answer;
import dev.seedling.bot.discord.Address.Private;
import dev.seedling.bot.discord.Address.Room;
import dev.seedling.bot.discord.FollowUpDoorway.FirstAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;

/** Finds the ways to an address, the best first. */
final class Doorways {
    private final JDA jda;
    private final UploadLimits limits;
    private final Rooms rooms;

    Doorways(JDA jda, UploadLimits limits) {
        this.jda = jda;
        this.limits = limits;
        this.rooms = new Rooms(jda);
    }

    /** Each is opened when its turn comes, which blocks and may fail as {@link #channel} does. */
    List<Supplier<Doorway>> to(Address address, FirstAnswer firstAnswer) {
        List<Supplier<Doorway>> ways = new ArrayList<>();
        Optional<Long> told = Optional.empty();
        if (address.acknowledgement() instanceof Answer answer) {
            told = limits.ofToken(answer.token());
        }
        Optional<Long> limit = told;
        if (!(address.place() instanceof Abroad)) {
            ways.add(() -> {
                MessageChannel channel = channel(address).orElseThrow();
                return new ChannelDoorway(
                        channel, address.replyTo(), limit.orElseGet(() -> UploadLimits.usual(channel)));
            });
        }
        if (address.acknowledgement() instanceof Answer answer) {
            ways.add(() -> new FollowUpDoorway(InteractionHook.from(jda, answer.token()), limit, firstAnswer));
        }
        return ways;
    }

    /**
     * The channel in which ordinary messages for this address go; empty where the bot does not belong. Blocks.
     *
     * @throws net.dv8tion.jda.api.exceptions.ErrorResponseException if Discord refuses it
     * @throws IllegalStateException if its server is not available for now
     */
    Optional<MessageChannel> channel(Address address) {
        if (address.place() instanceof Private person) {
            return Optional.of(jda.openPrivateChannelById(person.person()).complete());
        }
        if (address.place() instanceof Room room) {
            return Optional.of(rooms.find(room.channel()));
        }
        return Optional.empty();
    }
}
