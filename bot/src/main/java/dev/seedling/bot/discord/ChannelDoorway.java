package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Job;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** An ordinary message in a channel: it outlives the interaction's token, and replies to it can be read. */
final class ChannelDoorway implements Doorway {
    private static final int LOOK_BACK = 100; // messages; one page of the history

    private final MessageChannel channel;
    private final Optional<String> replyTo;
    private final long uploadLimit;

    ChannelDoorway(MessageChannel channel, Optional<String> replyTo, long uploadLimit) {
        this.channel = channel;
        this.replyTo = replyTo;
        this.uploadLimit = uploadLimit;
    }

    @Override
    public long uploadLimit() {
        return uploadLimit;
    }

    /** Known by its button: Discord keeps a message's nonce for minutes only, and a restart may take longer. */
    @Override
    public Optional<String> find(Job job) {
        if (!Places.mayLookBack(channel)) {
            return Optional.empty();
        }
        return channel.getHistory().retrievePast(LOOK_BACK).complete().stream()
                .filter(message -> PictureMessage.of(message).jobId().equals(Optional.of(job.id())))
                .map(Message::getId)
                .findFirst();
    }

    /** The nonce keeps Discord from posting twice when an answer was lost on the way. */
    @Override
    public String post(Job job, MessageCreateData message) {
        MessageCreateAction action = channel.sendMessage(message).setNonce(job.id());
        if (replyTo.isPresent()) {
            action = action.setMessageReference(replyTo.get()).mentionRepliedUser(false);
        }
        return action.complete().getId();
    }

    @Override
    public Optional<String> remark(Phrases phrases) {
        return Optional.empty();
    }
}
